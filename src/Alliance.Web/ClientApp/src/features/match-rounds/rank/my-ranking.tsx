import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCommand } from '@/lib/http';
import { roundKey, roundPath, unitName, type Ranker, type Round, type RoundEntry } from '../api';
import { useRoundWords } from '../words';
import { RankList, type Candidate } from './rank-list';
import { chance, toGroups, toRanked, type Ranked } from './ranks';
import styles from '../rounds.module.css';

interface Props {
  round: Round;
  by: Ranker;
  unitId: string;
  entry?: RoundEntry;
  title: string;
  hint: string;
  candidates: readonly Candidate[];
  most: number;
  ties: boolean;
  /** Beside its title: to take part no more. */
  leave?: ReactNode;
}

/** One ranking of one's own: worked on here, sent when asked to, changed as often as wanted until the round closes. */
export function MyRanking({ round, by, unitId, entry, title, hint, candidates, most, ties, leave }: Props) {
  const t = useRoundWords();
  const given = round.mine.rankings.find((each) => each.by === by && (by === 'entry' ? each.listingId === entry?.listingId : each.unitId === unitId));
  const known = new Set(candidates.map((each) => each.id));
  const before = toRanked((given?.groups ?? []).map((group) => group.filter((id) => known.has(id))).filter((group) => group.length > 0));
  const [worked, setWorked] = useState<Ranked[] | null>(null);
  const [open, setOpen] = useState(given === undefined);
  const save = useCommand(
    (list: readonly Ranked[]) => ({
      method: 'PUT' as const,
      path: roundPath(round.allianceId, round.round.id, 'rankings'),
      body: { unitId, by, listingId: by === 'entry' ? (entry?.listingId ?? null) : null, groups: toGroups(list), salt: chance() },
    }),
    {
      refresh: [roundKey(round.allianceId, round.round.id), ['workbench']],
      said: t('saidRanked'),
      onDone: () => {
        setWorked(null);
        setOpen(false);
      },
    },
  );
  const value = worked ?? before;
  const unseen = given === undefined ? 0 : candidates.filter((each) => !before.some((ranked) => ranked.id === each.id)).length;
  return (
    <article className={styles.mine} aria-label={title}>
      <header>
        <h4>{title}</h4>
        <Tag color={given === undefined ? 'orange' : 'green'}>{t(given === undefined ? 'notRanked' : 'hasRanked')}</Tag>
        {!open && (
          <Button size="small" onClick={() => setOpen(true)} aria-label={`${t('change')}：${title}`}>
            {t('change')}
          </Button>
        )}
        {leave}
      </header>
      {!open && given !== undefined && (
        <p>
          {toGroups(before)
            .map((group, index) => `${index + 1}. ${group.map((id) => candidates.find((each) => each.id === id)?.name ?? '').join(' = ')}`)
            .join('　') || t('rankedNobody')}
          {unseen > 0 && before.length > 0 && <small className={styles.quiet}> {t('othersUnranked', { count: unseen })}</small>}
        </p>
      )}
      {open && (
        <>
          <p className={styles.quiet}>{hint}</p>
          <RankList candidates={candidates} value={value} ties={ties} most={most} onChange={setWorked} />
          <footer>
            <Button type={value.length === 0 && by !== 'order' ? 'default' : 'primary'} loading={save.isPending} disabled={worked === null && given !== undefined} onClick={() => save.mutate(value)}>
              {t(value.length === 0 && by !== 'order' ? 'saveNobody' : 'save')}
            </Button>
            {given !== undefined && (
              <Button
                onClick={() => {
                  setWorked(null);
                  setOpen(false);
                }}
              >
                {t('back')}
              </Button>
            )}
            <small className={styles.quiet}>{t('secret')}</small>
          </footer>
        </>
      )}
    </article>
  );
}

/** What an entry looks like to those who rank it. */
export const candidateOf = (round: Round, entry: RoundEntry, number: (value: number) => string): Candidate => ({
  id: entry.listingId,
  name: entry.name,
  about: `${unitName(round, entry.unitId)} · ${number(entry.perMatch)} ${entry.measure}`,
});
