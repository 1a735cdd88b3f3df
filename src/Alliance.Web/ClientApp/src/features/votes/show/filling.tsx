import type { CSSProperties } from 'react';
import type { Count, Vote } from '../api';
import { useVoteWords } from '../words';
import styles from '../votes.module.css';

/** Weight or units, whichever the rule counts. */
const share = (vote: Vote, count: Count): number => (weighs(vote) ? value(count.weight) : count.units);
const weighs = (vote: Vote): boolean => vote.rule.majority === 'weighted';
const value = (fraction: string): number => {
  const [above = 0, below = 1] = fraction.split('/').map(Number);
  return above / below;
};

/** The bar that fills as ballots come. Each part has its pattern and its words too, so that no colour is needed to read it. */
export function Filling({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  const closedBox = vote.secret && vote.status === 'open';
  const all = Math.max(1e-9, share(vote, vote.all.entitled));
  const how = t(vote.secret ? 'boxOf' : 'votedOf', { cast: vote.cast, all: vote.entitled });
  if (closedBox || vote.status === 'cancelled') {
    return (
      <div className={styles.filling}>
        <div className={styles.bar} role="img" aria-label={how}>
          <i className={styles.cast} style={width(vote.cast / Math.max(1, vote.entitled))} />
        </div>
        <p className={styles.numbers}>{how}</p>
      </div>
    );
  }

  const parts = vote.options.length > 0 ? vote.options.map((text, index) => ({ key: `option${index}`, text, count: vote.all.for[index] })) : [];
  const said = [
    ...(parts.length > 0 ? parts.map(({ text, count }) => `${text} ${amount(vote, count)}`) : [`${t('yes')} ${amount(vote, vote.all.for[0])}`, `${t('no')} ${amount(vote, vote.all.for[1])}`]),
    `${t('abstain')} ${amount(vote, vote.all.abstained)}`,
  ];
  return (
    <div className={styles.filling}>
      {parts.length === 0 ? (
        <div className={styles.bar} role="img" aria-label={`${how}: ${said.join(', ')}`}>
          <i className={styles.yes} style={width(share(vote, vote.all.for[0] ?? none) / all)} />
          <i className={styles.abstained} style={width(share(vote, vote.all.abstained) / all)} />
          <i className={styles.no} style={width(share(vote, vote.all.for[1] ?? none) / all)} />
        </div>
      ) : (
        <ol className={styles.options}>
          {parts.map(({ key, text, count }) => (
            <li key={key}>
              <span>{text}</span>
              <div className={styles.bar} role="img" aria-label={`${text}: ${amount(vote, count)}`}>
                <i className={styles.yes} style={width(share(vote, count ?? none) / all)} />
              </div>
              <b>{amount(vote, count)}</b>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.numbers}>
        {(parts.length === 0 ? said : [`${t('abstain')} ${amount(vote, vote.all.abstained)}`]).map((each) => (
          <span key={each}>{each}</span>
        ))}
        <span className={styles.quiet}>{how}</span>
      </p>
    </div>
  );
}

const none: Count = { units: 0, weight: '0' };
const amount = (vote: Vote, count: Count | undefined): string => (weighs(vote) ? (count ?? none).weight : String((count ?? none).units));
const width = (part: number): CSSProperties => ({ width: `${Math.min(1, part) * 100}%` });
