import { Link } from 'react-router';
import type { Frame, FrameItem, FrameUnit } from './api';
import styles from './minutes.module.css';
import { useMinutesWords } from './words';
import { fullDate, sayDay } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

/** When, where, who: the head of official minutes. */
export function FrameFacts({ frame }: { frame: Frame }) {
  const t = useMinutesWords();
  const language = useLanguage();
  const names = (units: FrameUnit[]) => units.map((unit) => (unit.asDeputy ? t('deputy', { name: unit.name }) : unit.name)).join(language === 'zh' ? '、' : ', ');
  const facts = [
    [t('when'), fullDate(frame.openedAt ?? frame.startsAt, language)],
    [t('place'), frame.place],
    [t('host'), frame.hostUnitName ?? ''],
    [t('present'), names(frame.present) || t('none')],
    [t('attending'), names(frame.attending)],
    [t('absent'), names(frame.absent)],
  ].filter(([, value]) => value !== '');
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was moved and voted on an item, and what became of it. */
export function ItemLines({ item }: { item: FrameItem }) {
  const t = useMinutesWords();
  const moved = item.motions.filter((motion) => motion.status !== 'withdrawn');
  if (moved.length + item.votes.length === 0 && item.how === null && !item.note) return null;
  const settled = (status: string) => (status === 'adopted' || status === 'rejected' || status === 'no-quorum' ? ` · ${t(`motion.${status}`)}` : '');
  return (
    <ul className={styles.lines}>
      {moved.map((motion, i) => (
        <li key={i}>
          {t(motion.amendment ? 'amendment' : 'motion', { unit: motion.unitName, text: motion.text })}
          {settled(motion.status)}
        </li>
      ))}
      {item.votes.map((vote) => (
        <li key={vote.voteId}>
          {t('vote', { title: vote.title, outcome: t(`outcome.${vote.outcome}`, { option: vote.chosen ?? '' }) })}
          {vote.count && (
            <small>
              {' '}
              {t('counted', { for: vote.count.for, against: vote.count.against, abstained: vote.count.abstained, entitled: vote.count.entitled })}
              {vote.count.short.map((each) => ` ${t('short', each)}`)}
            </small>
          )}
        </li>
      ))}
      {item.how !== null && <li>{t('result', { how: t(`how.${item.how}`) })}</li>}
      {item.note && <li>{item.note}</li>}
    </ul>
  );
}

/** What the meeting resolved, and what it gave out. */
export function FrameLists({ allianceId, frame }: { allianceId: string; frame: Frame }) {
  const t = useMinutesWords();
  const language = useLanguage();
  return (
    <>
      {frame.resolutions.length > 0 && (
        <section className={styles.section}>
          <h3>{t('resolutions')}</h3>
          <ul className={styles.lines}>
            {frame.resolutions.map((each) => (
              <li key={each.id}>
                <Link to={`/alliances/${allianceId}/meetings/resolutions/${each.id}`}>
                  {language === 'zh' ? `〔${each.year}〕${each.number}号` : `[${each.year}] No. ${each.number}`} {each.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {frame.actions.length > 0 && (
        <section className={styles.section}>
          <h3>{t('actions')}</h3>
          <ul className={styles.lines}>
            {frame.actions.map((each) => (
              <li key={each.id}>
                {each.title} <small>{t('by', { owner: each.ownerName, date: sayDay(each.dueOn, language) })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
