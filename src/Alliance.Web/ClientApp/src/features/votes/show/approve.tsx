import { Button, Checkbox } from 'antd';
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
  /** None: abstains. */
  onChoose: (approved: string[]) => void;
}

/** As many options as one likes, then cast; with none of them one abstains. */
export function Approve({ vote, unitName, busy, onChoose }: Props) {
  const t = useVoteWords();
  const [approved, setApproved] = useState<string[]>([]);
  const [asking, setAsking] = useState<string[] | null>(null);
  const said = (asking ?? []).map((each) => choiceInWords(vote, each, t)).join(t('listComma')) || t('abstain');
  return (
    <div className={styles.choose} role="group" aria-label={t('voteAs', { unit: unitName })}>
      <span>{t('voteAs', { unit: unitName })}</span>
      <Checkbox.Group
        className={styles.approve}
        value={approved}
        disabled={busy}
        onChange={(chosen) => setApproved(choicesOf(vote).filter((each) => chosen.includes(each)))}
        options={choicesOf(vote).map((value) => ({ value, label: choiceInWords(vote, value, t) }))}
      />
      <div className={styles.few}>
        <Button size="large" type="primary" disabled={busy || approved.length === 0} onClick={() => setAsking(approved)}>
          {t('approveCount', { count: approved.length })}
        </Button>
        <Button size="large" disabled={busy || approved.length > 0} onClick={() => setAsking([])}>
          {t('abstain')}
        </Button>
      </div>
      <Confirm
        open={asking !== null}
        title={t('confirmTitle', { unit: unitName, choice: said })}
        text={t('confirmText')}
        busy={busy}
        onBack={() => setAsking(null)}
        onCast={() => {
          if (asking !== null) onChoose(asking);
          setAsking(null);
        }}
      />
    </div>
  );
}
