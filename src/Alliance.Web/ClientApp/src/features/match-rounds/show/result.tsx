import { Link } from 'react-router';
import { DataTable, type Column } from '@/components';
import { sayList, sayNumber, withAside } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { entryOf, unitName, type Outcome, type Pair, type Round } from '../api';
import { useRoundWords } from '../words';
import { Verify } from './verify';
import styles from '../rounds.module.css';

/** What came out: in numbers for all, for my own entries with the reasons, and how to check it. */
export function Result({ round }: { round: Round }) {
  const t = useRoundWords();
  const result = round.result;
  if (result === null) return null;
  const first = result.choices[0] ?? 0;
  return (
    <>
      <section className={styles.card}>
        <h3>{t('result')}</h3>
        <p>{t('resultText', { count: result.pairs, seekers: result.seekers, offers: result.offers })}
          {t('unmatchedText', { count: result.unmatchedSeekers })}
          {t('freeText', { count: result.freePlaces })}</p>
        {result.pairs > 0 && (
          <p>
            {t('firstChoices', { count: first, share: Math.round((first / result.pairs) * 100) })}
            {result.choices.slice(1).map((count, index) => (count > 0 ? t('laterChoices', { choice: index + 2, count }) : ''))}
          </p>
        )}
        {result.excluded.map((each) => (
          <p key={each.listingId} className={styles.quiet}>
            {each.name === '' ? t('excludedUnnamed') : t(each.unitLeft ? 'excludedUnit' : each.narrowed ? 'excludedNarrowed' : 'excludedEntry', { name: each.name })}
          </p>
        ))}
        {round.mine.outcomes.map((outcome) => (
          <Mine key={outcome.listingId} round={round} outcome={outcome} />
        ))}
      </section>
      <Pairs round={round} />
      <Verify round={round} />
    </>
  );
}

/** Of my own entry: what it got, and for each it wanted more, why not. */
function Mine({ round, outcome }: { round: Round; outcome: Outcome }) {
  const t = useRoundWords();
  const nameOf = useNameOf(round);
  const spoken = useLanguage();
  const entry = entryOf(round, outcome.listingId);
  if (!entry) return null;
  const seeks = entry.side === 'seekers';
  const pairs = round.pairs.filter((pair) => (seeks ? pair.needId : pair.resourceId) === outcome.listingId);
  const others = pairs.map((pair) => ({ name: nameOf(seeks ? pair.resourceId : pair.needId), unitId: seeks ? pair.withUnitId : pair.unitId }));
  return (
    <div className={outcome.got > 0 ? styles.got : styles.none}>
      <h4>{entry.name}</h4>
      <p>
        {outcome.got === 0
          ? t(seeks ? 'gotNothing' : 'gotNobody')
          : t('got', { names: sayList(others.map((each) => withAside(each.name, unitName(round, each.unitId), spoken)), spoken), got: outcome.got, quota: outcome.quota })}
        {seeks && outcome.got > 0 && t('gotChoice', { choices: sayList(outcome.choices, spoken) })}
      </p>
      {outcome.ranking === null || outcome.ranking.length === 0 ? (
        <p>{t(seeks ? 'rankedNobodySeeker' : 'rankedNobodyOffer')}</p>
      ) : (
        <ul>
          {outcome.refusals.map((refusal) => (
            <li key={refusal.listingId}>
              {t(`why_${refusal.cause}`, { name: nameOf(refusal.listingId), places: refusal.places })}
              {refusal.byLot && t('byLot')}
            </li>
          ))}
          {!seeks && outcome.got < outcome.quota && outcome.notWanted > 0 && <li>{t('notWanted', { count: outcome.notWanted })}</li>}
          {!seeks && outcome.got < outcome.quota && outcome.elsewhere > 0 && <li>{t('elsewhere', { count: outcome.elsewhere })}</li>}
        </ul>
      )}
      <small className={styles.quiet}>{t('alias', { alias: outcome.alias })}</small>
    </div>
  );
}

/** An entry by its name, as far as the reader may know it. */
function useNameOf(round: Round): (listingId: string) => string {
  const t = useRoundWords();
  return (listingId) => entryOf(round, listingId)?.name ?? t('unnamed');
}

function Pairs({ round }: { round: Round }) {
  const t = useRoundWords();
  const nameOf = useNameOf(round);
  const spoken = useLanguage();
  if (round.pairs.length === 0) return null;
  const columns: Column<Pair>[] = [
    { key: 'need', title: t('seeks'), text: (row) => nameOf(row.needId), phone: 'title', sort: true },
    { key: 'needUnit', title: t('unit'), text: (row) => unitName(round, row.unitId), sort: true },
    { key: 'resource', title: t('offers'), text: (row) => nameOf(row.resourceId), sort: true },
    { key: 'resourceUnit', title: t('unitOffering'), text: (row) => unitName(round, row.withUnitId), sort: true },
    { key: 'quantity', title: t('quantity'), text: (row) => `${sayNumber(row.quantity, spoken)} ${(entryOf(round, row.needId) ?? entryOf(round, row.resourceId))?.measure ?? ''}` },
    {
      key: 'match',
      title: t('next'),
      text: () => t('toMatch'),
      render: (row) => (
        <Link to={`/alliances/${round.allianceId}/matches/${row.matchId}`} aria-label={`${t('toMatch')}: ${nameOf(row.needId)}`}>
          {t('toMatch')}
        </Link>
      ),
    },
  ];
  return (
    <section>
      <h3>{t('pairs')}</h3>
      <p className={styles.quiet}>{t('pairsText')}</p>
      <DataTable name={t('pairs')} id="round-pairs" rows={round.pairs} columns={columns} rowKey={(row) => `${row.needId}/${row.resourceId}`} />
    </section>
  );
}
