import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, InputNumber, Select, Tag, Tooltip } from 'antd';
import styles from './agenda.module.css';
import { minutesOf, moved, newItem, withItem, withTopics } from './draft';
import { useAgendaWords } from './words';
import type { DraftItem } from '../api/types';
import { useMeetingWords } from '../words';
import { Slot } from '@/components/slots';
import type { TrackName } from '@/lib/alliances';

const tracks: TrackName[] = ['consult', 'decide', 'do', 'urgent'];
const standings = ['follow-up', 'report', 'other'] as const;

interface Props {
  allianceId: string;
  items: readonly DraftItem[];
  onChange: (items: DraftItem[]) => void;
  /** Items that have begun stay. */
  fixed?: ReadonlySet<string>;
  /** How long the meeting is, in minutes. */
  room?: number;
}

/** The agenda as a list that is written, ordered and filled from topics. */
export function AgendaEditor({ allianceId, items, onChange, fixed, room }: Props) {
  const t = useAgendaWords();
  const m = useMeetingWords();
  const total = minutesOf(items);
  const set = (key: string, change: Partial<DraftItem>) => onChange(items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  return (
    <div className={styles.editor}>
      <ol className={styles.lines}>
        {items.map((item, i) => {
          const stays = item.itemId !== null && fixed?.has(item.itemId) === true;
          return (
            <li key={item.key} className={styles.line}>
              <span className={styles.number}>{i + 1}</span>
              <div className={styles.fields}>
                {item.topicId === null ? (
                  <Input value={item.title} aria-label={t('itemTitle')} placeholder={t('itemTitle')} maxLength={200} onChange={(e) => set(item.key, { title: e.target.value })} />
                ) : (
                  <span className={styles.topic}>
                    {item.title} <Tag>{t('fromTopic')}</Tag>
                  </span>
                )}
                <InputNumber value={item.minutes} min={0} max={600} step={5} aria-label={t('minutes')} suffix={t('minutes')} style={{ width: 104 }} onChange={(minutes) => set(item.key, { minutes: minutes ?? 0 })} />
                <Select
                  value={item.track ?? ''}
                  aria-label={t('track')}
                  disabled={item.topicId !== null || item.standing !== null}
                  style={{ width: 128 }}
                  onChange={(track: string) => set(item.key, { track: track === '' ? null : (track as TrackName) })}
                  options={[{ value: '', label: t('noTrack') }, ...tracks.map((track) => ({ value: track as string, label: m(`track.${track}`) }))]}
                />
              </div>
              <span className={styles.tools}>
                <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('up')} disabled={i === 0} onClick={() => onChange(moved(items, i, -1))} />
                <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('down')} disabled={i === items.length - 1} onClick={() => onChange(moved(items, i, 1))} />
                <Tooltip title={stays ? t('begun') : null}>
                  <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('remove')} disabled={stays} onClick={() => onChange(items.filter((each) => each.key !== item.key))} />
                </Tooltip>
              </span>
            </li>
          );
        })}
      </ol>
      <div className={styles.adding}>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange(withItem(items, newItem()))}>
          {t('addItem')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: standings.map((standing) => ({
              key: standing,
              label: t(`standing.${standing}`),
              disabled: items.some((item) => item.standing === standing),
              onClick: () => {
                const item = newItem({ title: t(`standing.${standing}`), standing, minutes: 10 });
                onChange(standing === 'other' ? [...items, item] : [item, ...items]);
              },
            })),
          }}
        >
          <Button>{t('standing')}</Button>
        </Dropdown>
        <span className={styles.total}>
          {t('total', { minutes: total })}
          {room !== undefined && total > room && <strong> · {t('over', { minutes: total - room })}</strong>}
        </span>
      </div>
      <Slot
        name="topics.pick"
        fallback={null}
        allianceId={allianceId}
        value={items.flatMap((item) => item.topicId ?? [])}
        onChange={(chosen, topics) => onChange(withTopics(items, chosen, topics ?? []))}
      />
    </div>
  );
}
