import { Button, Descriptions, Drawer, Timeline } from 'antd';
import { useState } from 'react';
import { useItem, type ActionItem, type Report } from './api';
import styles from './action-items.module.css';
import { DeedDialog, deedsFor, type Deed } from './deeds';
import { ItemStanding } from './item-standing';
import { Origin } from './origin';
import { useActionItemWords } from './words';
import { RelativeTime, RowsSkeleton, Trouble, UnitName } from '@/components';
import { useScope } from '@/lib/feed';
import { allianceScope, type Rights } from '@/lib/alliances';
import { sayDay } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useIsPhone } from '@/lib/use-is-phone';

/** One item whole: what is asked, how it stands, what happened, and what I may do about it. */
export function ItemDrawer({ allianceId, itemId, rights, onClose }: { allianceId: string; itemId: string; rights: Rights; onClose: () => void }) {
  const t = useActionItemWords();
  const phone = useIsPhone();
  const { data, error, refetch } = useItem(allianceId, itemId);
  const [deed, setDeed] = useState<Deed | null>(null);
  useScope(allianceScope(allianceId), data?.asOf);
  return (
    <Drawer open onClose={onClose} size={phone ? '100%' : 520} title={data?.item.title ?? t('title')} closable={{ 'aria-label': t('close') }}>
      {error !== null && data === undefined ? <Trouble error={error} retry={() => void refetch()} /> : data === undefined ? <RowsSkeleton /> : (
        <div className={styles.detail}>
          <Facts allianceId={allianceId} item={data.item} />
          <div className={styles.deeds}>
            {deedsFor(data.item, data.may, rights).map((each, i) => (
              <Button key={each} type={i === 0 ? 'primary' : 'default'} danger={each === 'withdraw'} onClick={() => setDeed(each)}>
                {t(`do.${each}`)}
              </Button>
            ))}
          </div>
          <h3>{t('history')}</h3>
          <Timeline items={[...data.reports].reverse().map((report, i) => ({ key: i, content: <Line report={report} /> }))} />
          {deed !== null && <DeedDialog allianceId={allianceId} item={data.item} deed={deed} onClose={() => setDeed(null)} />}
        </div>
      )}
    </Drawer>
  );
}

function Facts({ allianceId, item }: { allianceId: string; item: ActionItem }) {
  const t = useActionItemWords();
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'owner', label: t('unit'), children: <UnitName id={item.owner.id} name={item.owner.name} dot link /> },
          { key: 'due', label: t('dueOn'), children: <span><RelativeTime at={item.dueOn} dayOnly />{item.dateMoved && <small className={styles.aside}>{t('dateMoved')}</small>}</span> },
          { key: 'standing', label: t('standing'), children: <ItemStanding item={item} /> },
          { key: 'origin', label: t('origin'), children: <Origin alliance={allianceId} item={item} /> },
        ]}
      />
      {item.text !== null && <p className={styles.text}>{item.text}</p>}
    </>
  );
}

function Line({ report }: { report: Report }) {
  const t = useActionItemWords();
  const language = useLanguage();
  const day = (text: string | null) => (text === null ? '' : sayDay(text, language));
  return (
    <div className={styles.line}>
      <span>{t(`report.${report.kind}`, { unit: report.unit.shortName || report.unit.name, n: report.percent ?? 0, due: day(report.dueOn), before: day(report.before) })}</span>
      {report.text !== null && <q>{report.text}</q>}
      <small>
        <RelativeTime at={report.at} />
      </small>
    </div>
  );
}
