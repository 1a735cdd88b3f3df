import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { matchPath, staleAfter } from '../api';
import styles from '../matches.module.css';
import { deedsOf, sayQuantity, type Deed } from '../say';
import type { MatchAnswer } from '../types';
import { useMatchWords } from '../words';
import { DeedDialog } from './deed-dialog';
import { DisputeSaid } from './dispute-said';
import { ConfirmDangerous } from '@/components';
import { fullDate } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** What the other side or the alliance waits for; everything else may be done, or not. */
const awaited: ReadonlySet<Deed> = new Set(['accept', 'confirm', 'deliver', 'rate', 'settle-dispute']);

/** What waits, in a sentence, and everything that may be done about it. */
export function MatchActions({ answer, allianceId }: { answer: MatchAnswer; allianceId: string }) {
  const t = useMatchWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { item } = answer.match;
  const [doing, setDoing] = useState<Deed | null>(null);
  const deeds = deedsOf(item, answer.mine, answer.leads);
  // Who speaks for both sides answers for the one that has not yet.
  const unitId = answer.mine.find((unit) => (unit === item.needUnit.id ? !item.needAccepted : !item.resourceAccepted)) ?? answer.mine[0];
  const other = unitId === item.needUnit.id ? item.resourceUnit.name : item.needUnit.name;
  const answering = useCommand<{ deed: Deed; reason?: string }>(
    ({ deed, reason }) => ({ path: matchPath(item, deed), body: { unitId, ...(reason ? { reason } : {}) } }),
    { refresh: staleAfter(item), said: ({ deed }) => t(`said_${deed}`), onDone: () => setDoing(null) },
  );
  const press = (deed: Deed) => {
    if (deed === 'accept') answering.mutate({ deed });
    else if (deed === 'project') {
      const home = unitId === item.resourceUnit.id ? item.resourceAllianceId : item.allianceId;
      const back = `/alliances/${home === allianceId ? allianceId : home}/matches/${item.id}`;
      void navigate(`/alliances/${home}/listings/new?${new URLSearchParams({ side: 'does', title: item.needTitle, then: back }).toString()}`);
    } else setDoing(deed);
  };
  return (
    <section className={styles.now} aria-live="polite">
      <p>{useNowSaid(answer, deeds)}</p>
      {item.stage === 'offered' && (
        <p className={styles.waits}>
          {t('lapses')} <time dateTime={item.lapsesAt}>{fullDate(item.lapsesAt, language)}</time>
        </p>
      )}
      <DisputeSaid answer={answer} />
      {item.stage === 'fell-through' && <Fallen answer={answer} />}
      {item.reason !== null && <p className={styles.quiet}>{t('reasonGiven', { reason: item.reason })}</p>}
      {deeds.length > 0 && (
        <div className={styles.actions}>
          {deeds.map((deed, i) => (
            <Button key={deed} type={i === 0 && awaited.has(deed) ? 'primary' : 'default'} danger={deed === 'withdraw'} loading={answering.isPending && answering.variables.deed === deed} onClick={() => press(deed)}>
              {t(deed)}
            </Button>
          ))}
        </div>
      )}
      <ConfirmDangerous
        open={doing === 'decline'}
        title={t('declineTitle')}
        consequences={t('declineText', { unit: other })}
        verb={t('decline')}
        reason
        busy={answering.isPending}
        onConfirm={(reason) => answering.mutate({ deed: 'decline', reason })}
        onCancel={() => setDoing(null)}
      />
      <ConfirmDangerous
        open={doing === 'withdraw'}
        title={t('withdrawTitle')}
        consequences={
          item.stage === 'committed' ? (
            <>
              <p>{t('withdrawCommitted', { quantity: sayQuantity(item.quantity - item.confirmed, item.unit), unit: other })}</p>
              {unitId === item.resourceUnit.id && <p>{t('withdrawRecord')}</p>}
            </>
          ) : (
            t('withdrawOffered', { unit: other })
          )
        }
        verb={t('withdraw')}
        reason={item.stage === 'committed' ? true : 'optional'}
        busy={answering.isPending}
        onConfirm={(reason) => answering.mutate({ deed: 'withdraw', reason })}
        onCancel={() => setDoing(null)}
      />
      {doing !== null && doing !== 'decline' && doing !== 'withdraw' && <DeedDialog key={doing} deed={doing} answer={answer} unitId={unitId} close={() => setDoing(null)} />}
    </section>
  );
}

function Fallen({ answer }: { answer: MatchAnswer }) {
  const t = useMatchWords();
  const { item } = answer.match;
  const title = item.codeListingId === item.needId ? item.needTitle : item.resourceTitle;
  return <p>{item.left === null ? t('fellThroughOther', { title }) : t('fellThrough', { title, left: sayQuantity(item.left, item.unit) })}</p>;
}

/** What the match waits for, as the reader stands to it. */
function useNowSaid(answer: MatchAnswer, deeds: readonly Deed[]): string {
  const t = useMatchWords();
  const { item } = answer.match;
  const quantity = (value: number) => sayQuantity(value, item.unit);
  if (deeds.includes('settle-dispute')) return t('now.settle');
  if (item.disputed) return t('now.disputed');
  switch (item.stage) {
    case 'offered':
      if (deeds[0] === 'accept') return t('now.accept', { unit: answer.mine.includes(item.needUnit.id) ? item.resourceUnit.name : item.needUnit.name, quantity: quantity(item.quantity) });
      return !item.needAccepted && !item.resourceAccepted ? t('now.waitBoth') : t('now.wait', { unit: item.needAccepted ? item.resourceUnit.name : item.needUnit.name });
    case 'agreed':
      return t('now.agreed');
    case 'committed':
      if (deeds[0] === 'confirm') return t('now.confirm', { quantity: quantity(item.delivered - item.confirmed) });
      if (deeds[0] === 'deliver') return t('now.deliver', { quantity: quantity(item.quantity - item.delivered) });
      return item.confirmed < item.delivered ? t('now.waitConfirm', { unit: item.needUnit.name, quantity: quantity(item.delivered - item.confirmed) }) : t('now.waitDelivery', { unit: item.resourceUnit.name, quantity: quantity(item.quantity - item.delivered) });
    case 'fulfilled':
      return deeds.includes('rate') ? t('now.rate') : t('now.done');
    default:
      return deeds.includes('rate') ? `${t('now.ended')}${t('now.rate')}` : t('now.ended');
  }
}
