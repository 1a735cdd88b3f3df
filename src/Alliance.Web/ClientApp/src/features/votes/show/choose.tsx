import { Button } from 'antd';
import { useState } from 'react';
import { choicesOf, type Vote } from '../api';
import { useVoteWords } from '../words';
import { choiceInWords } from './choice-words';
import { Confirm } from './confirm';
import styles from '../votes.module.css';

interface Props {
  vote: Vote;
  unitName: string;
  busy: boolean;
  onChoose: (choice: string) => void;
}

/** One press chooses, a second confirms: a vote cannot be changed. */
export function Choose({ vote, unitName, busy, onChoose }: Props) {
  const t = useVoteWords();
  const [choice, setChoice] = useState<string | null>(null);
  const choices = [...choicesOf(vote), 'abstain'];
  return (
    <div className={styles.choose} role="group" aria-label={t('voteAs', { unit: unitName })}>
      <span>{t('voteAs', { unit: unitName })}</span>
      <div className={vote.options.length > 0 ? styles.many : styles.few}>
        {choices.map((each) => (
          <Button key={each} size="large" type={each === 'abstain' ? 'default' : 'primary'} ghost={each !== 'abstain'} disabled={busy} onClick={() => setChoice(each)}>
            {choiceInWords(vote, each, t)}
          </Button>
        ))}
      </div>
      <Confirm
        open={choice !== null}
        title={choice === null ? '' : t('confirmTitle', { unit: unitName, choice: choiceInWords(vote, choice, t) })}
        text={t(vote.secret ? 'confirmSecret' : 'confirmText')}
        busy={busy}
        onBack={() => setChoice(null)}
        onCast={() => {
          if (choice !== null) onChoose(choice);
          setChoice(null);
        }}
      />
    </div>
  );
}
