import { Link, useParams } from 'react-router';
import { DataTable, MeetingsNav, PageSkeleton, Trouble, UnitName, useDocumentTitle, type Column } from '@/components';
import { allianceScope } from '@/lib/alliances';
import { usePlace, useScope } from '@/lib/feed';
import { useBox, useVote, type Elector, type OpenedBox, type Vote } from './api';
import { ballotInWords, choiceInWords } from './show/choice-words';
import { Marks, VoteBody } from './show/vote-card';
import styles from './votes.module.css';
import { useVoteWords } from './words';

/** One vote whole: the question, the count, who voted how (or the opened box), the result explained. */
export function VotePage() {
  const t = useVoteWords();
  const { allianceId = '', voteId = '' } = useParams();
  const found = useVote(allianceId, voteId);
  useDocumentTitle(found.data?.title ?? t('title'));
  usePlace('votes', allianceScope(allianceId));
  useScope(found.data === undefined ? null : allianceScope(allianceId), found.data?.asOf);
  if (found.data === undefined) return found.error === null ? <PageSkeleton /> : <Trouble error={found.error} retry={() => void found.refetch()} />;
  const vote = found.data;
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.top}>
        <h2>{vote.title}</h2>
        <Marks vote={vote} />
      </header>
      <article className={styles.card}>
        <VoteBody vote={vote} />
      </article>
      {vote.secret ? vote.status === 'closed' && <Box vote={vote} /> : <Who vote={vote} />}
      <p>
        <Link to={`/alliances/${allianceId}/meetings/votes`}>{t('toAll')}</Link>
      </p>
    </div>
  );
}

/** Who voted how, in an open vote. */
function Who({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  const columns: Column<Elector>[] = [
    { key: 'unit', title: t('who'), text: (row) => row.unitName, render: (row) => <UnitName id={row.unitId} name={row.unitName} link dot />, phone: 'title', sort: true },
    { key: 'province', title: t('province'), text: (row) => row.province.name },
    { key: 'choice', title: t('choice'), text: (row) => (row.choice === null ? t('notYet') : ballotInWords(vote, row, t)) },
  ];
  return (
    <section>
      <h3>{t('who')}</h3>
      <DataTable name={t('who')} id="vote-electors" rows={vote.electors} columns={columns} rowKey={(row) => row.unitId} />
    </section>
  );
}

function Box({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  const box = useBox(vote.allianceId, vote.id, true);
  if (box.data === undefined) return null;
  const columns: Column<OpenedBox['ballots'][number]>[] = [
    { key: 'tracker', title: t('tracker'), text: (row) => row.tracker, render: (row) => <code>{row.tracker}</code>, phone: 'title', sort: true },
    { key: 'choice', title: t('choice'), text: (row) => choiceInWords(vote, row.choice, t) },
    ...(vote.rule.majority === 'double-majority'
      ? [{ key: 'province', title: t('province'), text: (row: OpenedBox['ballots'][number]) => vote.provinces.find((each) => each.province?.code === row.group)?.province?.name ?? '' }]
      : []),
  ];
  return (
    <section>
      <h3>{t('boxTitle')}</h3>
      <p className={styles.quiet}>{t('boxText')}</p>
      <DataTable name={t('boxTitle')} id="vote-box" rows={box.data.ballots} columns={columns} rowKey={(row) => `${row.tracker}/${row.group}`} />
    </section>
  );
}
