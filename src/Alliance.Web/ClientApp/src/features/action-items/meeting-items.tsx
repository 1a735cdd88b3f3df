import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import styles from './action-items.module.css';
import { useMeetingItems, type ActionItem } from './api';
import { AssignDialog } from './assign-dialog';
import { ItemDrawer } from './item-drawer';
import { ItemStanding } from './item-standing';
import { forMeeting } from './standing';
import { useActionItemWords } from './words';
import { EmptyState, LiveHighlight, RelativeTime, RowsSkeleton, Trouble, UnitName } from '@/components';
import type { SlotProps } from '@/components/slots';
import { useAlliance, useRights } from '@/lib/alliances';

/** What a meeting hears of by itself: what is late, what runs, what was done since the last one; and what it gives out. */
export function MeetingItems({ allianceId, conferenceId, part }: SlotProps['meeting.action-items']) {
  const t = useActionItemWords();
  const rights = useRights(useAlliance(allianceId));
  const { data, error, refetch } = useMeetingItems(allianceId, conferenceId);
  const [assigning, setAssigning] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={2} />;
  const groups = forMeeting(data.items, conferenceId).filter((group) => part === undefined || (group.key === 'here') === (part === 'here'));
  if (part === 'earlier' && groups.length === 0) return <p className={styles.quiet}>{t('meetingEmptyText')}</p>;
  const assign = rights.may('action-item.assign') && (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAssigning(true)}>
      {t('assign')}
    </Button>
  );
  return (
    <section className={styles.meeting} aria-label={t('meetingTitle')}>
      {part !== 'earlier' && (
        <header className={styles.header}>
          <h3>{t(part === 'here' ? 'group.here' : 'meetingTitle')}</h3>
          {assign}
        </header>
      )}
      {groups.length === 0 && (part === 'here' ? <p className={styles.quiet}>{t('hereEmpty')}</p> : <EmptyState small title={t('meetingEmpty')} text={t('meetingEmptyText')} />)}
      {groups.map((group) => (
        <div key={group.key} className={styles.group} data-group={group.key}>
          <h4 hidden={part === 'here'}>
            {t(`group.${group.key}`)} <small>{group.items.length}</small>
          </h4>
          <ul>
            {group.items.map((item) => (
              <Row key={item.id} item={item} onOpen={() => setOpen(item.id)} />
            ))}
          </ul>
        </div>
      ))}
      {assigning && <AssignDialog allianceId={allianceId} conferenceId={conferenceId} onClose={() => setAssigning(false)} />}
      {open !== null && <ItemDrawer allianceId={allianceId} itemId={open} rights={rights} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Row({ item, onOpen }: { item: ActionItem; onOpen: () => void }) {
  return (
    <li>
      <LiveHighlight of={`action-item/${item.id}`} block>
        <div className={styles.row}>
          <Button type="link" className={styles.name} onClick={onOpen}>
            {item.title}
          </Button>
          <UnitName id={item.owner.id} name={item.owner.name} shortName={item.owner.shortName} dot />
          <RelativeTime at={item.dueOn} dayOnly />
          <ItemStanding item={item} />
        </div>
      </LiveHighlight>
    </li>
  );
}
