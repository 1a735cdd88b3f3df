import { Button } from 'antd';
import styles from '../memberships.module.css';
import { admissionsKey, type Admission } from '../queries';
import { useAdmissionWords } from './words';
import { RelativeTime } from '@/components';
import { alliancePath, type AllianceDetail, type Member } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** One unit's vote put into the count, replacing its earlier one. */
export function withVote(admission: Admission, voter: string, inFavour: boolean): Admission {
  const before = admission.myVotes?.[voter];
  const change = (now: number | null, value: boolean) => (now ?? 0) + (inFavour === value ? 1 : 0) - (before === value ? 1 : 0);
  return { ...admission, votesFor: change(admission.votesFor, true), votesAgainst: change(admission.votesAgainst, false), myVotes: { ...admission.myVotes, [voter]: inFavour } };
}

/** The members decide: the count as it fills, and my units' votes. */
export function Vote({ alliance, admission, voters }: { alliance: AllianceDetail; admission: Admission; voters: readonly Member[] }) {
  const t = useAdmissionWords();
  const key = admissionsKey(alliance.id);
  const vote = useCommand(
    ({ voterUnitId, inFavour }: { voterUnitId: string; inFavour: boolean }) => ({ path: alliancePath(alliance.id, 'applications', admission.unitId, 'vote'), body: { voterUnitId, inFavour } }),
    {
      optimistic: ({ voterUnitId, inFavour }, client) => {
        const before = client.getQueryData<{ items: Admission[] }>(key);
        client.setQueryData<{ items: Admission[] }>(key, (shown) =>
          shown === undefined ? shown : { ...shown, items: shown.items.map((each) => (each.unitId === admission.unitId ? withVote(each, voterUnitId, inFavour) : each)) },
        );
        return () => client.setQueryData(key, before);
      },
      refresh: [key, ['workbench']],
      said: t('saidVote'),
    },
  );
  const yes = admission.votesFor ?? 0;
  const no = admission.votesAgainst ?? 0;
  const all = Math.max(1, admission.voters ?? yes + no);
  const said = t('tally', { for: yes, against: no, voters: admission.voters ?? yes + no });
  return (
    <div className={styles.vote}>
      <div className={styles.tally} role="img" aria-label={`${t('voting')}: ${said}`}>
        <i className={styles.yes} style={{ width: `${(yes / all) * 100}%` }} />
        <i className={styles.no} style={{ width: `${(no / all) * 100}%` }} />
      </div>
      <span className={styles.quiet}>
        {said}
        {admission.votingEndsAt !== null && (
          <>
            {' · '}
            {t('ends')} <RelativeTime at={admission.votingEndsAt} />
          </>
        )}
      </span>
      {voters.map((voter) => {
        const cast = admission.myVotes?.[voter.unitId];
        return (
          <div key={voter.unitId} className={styles.ballot} role="group" aria-label={t('voteAs', { unit: voter.name })}>
            <span>{cast === undefined ? t('voteAs', { unit: voter.name }) : t(cast ? 'votedFor' : 'votedAgainst', { unit: voter.name })}</span>
            {[true, false].map((inFavour) => (
              <Button key={String(inFavour)} type={cast === inFavour ? 'primary' : 'default'} aria-pressed={cast === inFavour} disabled={vote.isPending} onClick={() => cast !== inFavour && vote.mutate({ voterUnitId: voter.unitId, inFavour })}>
                {t(inFavour ? 'for' : 'against')}
              </Button>
            ))}
          </div>
        );
      })}
    </div>
  );
}
