import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { cyclePath, cycleQuery } from '../api/queries';
import type { Cycle, HandOverItem } from '../api/types';
import styles from './hand-over.module.css';
import { useHandOverWords } from './words';
import { LiveHighlight } from '@/components';
import { useCommand } from '@/lib/http';

interface Props {
  cycle: Cycle;
  items: readonly HandOverItem[];
  mayAdd: boolean;
  mayRemove: boolean;
}

/** What passes on: open matters by themselves, and what the chair writes down. */
export function HandOverList({ cycle, items, mayAdd, mayRemove }: Props) {
  const t = useHandOverWords();
  const [text, setText] = useState('');
  const key = cycleQuery(cycle.allianceId).queryKey;
  const add = useCommand((value: string) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'hand-over', 'items'), body: { text: value } }), {
    refresh: [key],
    onDone: () => setText(''),
  });
  const remove = useCommand((itemId: string) => ({ method: 'DELETE' as const, path: cyclePath(cycle.allianceId, cycle.id, 'hand-over', 'items', itemId) }), { refresh: [key] });
  const said = (item: HandOverItem): string => {
    const kind = `kind.${item.kind}`;
    if ((item.kind === 'topic' || item.kind === 'action-item') && item.text) return t(`kind.${item.kind}`, { subject: item.text });
    if (item.text !== null && item.text !== '') return item.text;
    const subject = cycle.units[item.subject ?? '']?.name ?? null;
    return subject !== null && useHandOverWords.has(kind) ? t(kind as 'kind.admission', { subject }) : t('kind.other');
  };
  return (
    <div className={styles.list}>
      <h3>{t('list')}</h3>
      {items.length === 0 && <p className={styles.note}>{t('listEmpty')}</p>}
      <ul>
        {items.map((item, i) => (
          <li key={item.itemId ?? `${item.kind}-${item.subject ?? i}`}>
            <LiveHighlight of={item.itemId == null ? null : `hand-over-item/${item.itemId}`} block>
              <span className={styles.item}>
                <span>{said(item)}</span>
                {item.itemId == null && <small>{t('auto')}</small>}
                {item.itemId != null && mayRemove && (
                  <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} loading={remove.isPending && remove.variables === item.itemId} onClick={() => remove.mutate(item.itemId!)}>
                    {t('remove')}
                  </Button>
                )}
              </span>
            </LiveHighlight>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') add.mutate(text.trim());
          }}
        >
          <Input value={text} onChange={(event) => setText(event.target.value)} maxLength={500} placeholder={t('addPlaceholder')} aria-label={t('add')} />
          <Button htmlType="submit" loading={add.isPending} disabled={text.trim() === ''}>
            {t('add')}
          </Button>
        </form>
      )}
    </div>
  );
}
