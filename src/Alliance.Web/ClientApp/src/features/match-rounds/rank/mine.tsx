import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { sayNumber } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { roundKey, roundPath, unitName, type Eligible, type Round } from '../api';
import { useRoundWords } from '../words';
import { candidateOf, MyRanking } from './my-ranking';
import styles from '../rounds.module.css';

/** What I do in an open round: take part with my units' entries, and rank for them. */
export function Mine({ round, early }: { round: Round; early: boolean }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const number = (value: number) => sayNumber(value, spoken);
  const mine = round.entries.filter((entry) => round.mine.units.includes(entry.unitId));
  const { eligible } = round.mine;
  if (mine.length === 0 && eligible.length === 0) return null;
  const fits = (entry: (typeof mine)[number]) =>
    round.entries.filter((other) => !other.narrowed && other.side !== entry.side && other.unitId !== entry.unitId && other.measure === entry.measure).map((other) => candidateOf(round, other, number));
  return (
    <section className={styles.card}>
      <h3>{t('mine')}</h3>
      {mine.map((entry) => (
        <div key={entry.listingId} className={styles.entry}>
          {entry.narrowed && <p className={styles.none}>{t('narrowedMine', { name: entry.name })}</p>}
          {early ? (
            <p>
              <b>{entry.name}</b> {t('joinedWait')}
            </p>
          ) : (
            <MyRanking
              round={round}
              by="entry"
              unitId={entry.unitId}
              entry={entry}
              title={t(entry.side === 'seekers' ? 'rankFor' : 'rankOffer', { name: entry.name, unit: unitName(round, entry.unitId) })}
              hint={t(entry.side === 'seekers' ? 'rankForHint' : 'rankOfferHint', { quota: entry.quota })}
              candidates={fits(entry)}
              most={round.terms[entry.side].mostRanked}
              ties={round.terms.ties}
              leave={<Leave round={round} unitId={entry.unitId} listingId={entry.listingId} name={entry.name} />}
            />
          )}
          {early && <Leave round={round} unitId={entry.unitId} listingId={entry.listingId} name={entry.name} />}
        </div>
      ))}
      {!early && round.mine.units.map((unit) => <Together key={unit} round={round} unitId={unit} />)}
      {eligible.length > 0 && (
        <>
          <h4>{t('mayJoin')}</h4>
          <ul className={styles.joins}>
            {eligible.map((entry) => (
              <Join key={entry.listingId} round={round} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** For a unit with several entries of a side: its offers ranked for as one, its needs put in order where its quota may bind. */
function Together({ round, unitId }: { round: Round; unitId: string }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const number = (value: number) => sayNumber(value, spoken);
  const [offers, needs] = (['offers', 'seekers'] as const).map((side) => round.entries.filter((entry) => entry.unitId === unitId && entry.side === side));
  const limited = round.terms.seekers.unitQuota != null || round.terms.unitQuotas.some((quota) => quota.unitId === unitId && quota.side === 'seekers');
  const unit = unitName(round, unitId);
  return (
    <>
      {(offers?.length ?? 0) > 1 && (
        <MyRanking
          round={round}
          by="owner"
          unitId={unitId}
          title={t('rankAll', { unit })}
          hint={t('rankAllHint')}
          candidates={round.entries.filter((other) => !other.narrowed && other.side === 'seekers' && other.unitId !== unitId && offers?.some((offer) => offer.measure === other.measure)).map((other) => candidateOf(round, other, number))}
          most={round.terms.offers.mostRanked}
          ties={round.terms.ties}
        />
      )}
      {limited && (needs?.length ?? 0) > 1 && (
        <MyRanking
          round={round}
          by="order"
          unitId={unitId}
          title={t('rankOrder', { unit })}
          hint={t('rankOrderHint')}
          candidates={(needs ?? []).map((need) => candidateOf(round, need, number))}
          most={needs?.length ?? 0}
          ties={false}
        />
      )}
    </>
  );
}

function Join({ round, entry }: { round: Round; entry: Eligible }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const most = entry.partial ? round.terms[entry.side].quota : 1;
  const [quota, setQuota] = useState(1);
  const join = useCommand(() => ({ path: roundPath(round.allianceId, round.round.id, 'entries'), body: { unitId: entry.unitId, listingId: entry.listingId, quota } }), {
    refresh: [roundKey(round.allianceId, round.round.id), ['workbench']],
    said: t('saidJoined'),
  });
  return (
    <li>
      <span className={styles.candidate}>
        {entry.title}
        <small>
          {t(entry.side === 'seekers' ? 'asSeeker' : 'asOffer')} · {sayNumber(entry.left, spoken)} {entry.measure}
        </small>
      </span>
      {most > 1 && (
        <label>
          {t(entry.side === 'seekers' ? 'howManySeek' : 'howManyOffer')} <InputNumber min={1} max={most} value={quota} onChange={(value) => setQuota(value ?? 1)} aria-label={t(entry.side === 'seekers' ? 'howManySeek' : 'howManyOffer')} />
        </label>
      )}
      <Button type="primary" loading={join.isPending} onClick={() => join.mutate()} aria-label={t('joinWith', { name: entry.title })}>
        {t('join')}
      </Button>
    </li>
  );
}

function Leave({ round, unitId, listingId, name }: { round: Round; unitId: string; listingId: string; name: string }) {
  const t = useRoundWords();
  const leave = useCommand(() => ({ path: roundPath(round.allianceId, round.round.id, 'entries', listingId, 'leave'), body: { unitId } }), {
    refresh: [roundKey(round.allianceId, round.round.id), ['workbench']],
    said: t('saidLeft'),
  });
  return (
    <Button type="link" size="small" loading={leave.isPending} onClick={() => leave.mutate()} aria-label={t('leaveWith', { name })}>
      {t('leave')}
    </Button>
  );
}
