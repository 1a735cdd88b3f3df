import { Button, Input } from 'antd';
import { useState } from 'react';
import { choicesOf, type Part, type Vote } from '../api';
import { useVoteWords } from '../words';
import { choiceInWords } from './choice-words';
import { Confirm } from './confirm';
import { left, parse, written } from './weights';
import styles from '../votes.module.css';

interface Props {
  vote: Vote;
  unitName: string;
  weight: string;
  busy: boolean;
  onSplit: (parts: Part[]) => void;
}

/** Where weights decide a unit may give parts of its own to several choices; what it leaves over abstains. */
export function SplitWeight({ vote, unitName, weight, busy, onSplit }: Props) {
  const t = useVoteWords();
  const [open, setOpen] = useState(false);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState(false);
  if (!open) {
    return (
      <Button type="link" className={styles.split} disabled={busy} onClick={() => setOpen(true)}>
        {t('splitOpen', { weight })}
      </Button>
    );
  }

  const filled = choicesOf(vote).map((choice) => ({ choice, text: texts[choice] ?? '', part: parse(texts[choice] ?? '') }));
  const given = filled.flatMap(({ choice, part }) => (part !== null && part[0] > 0 ? [{ choice, part }] : []));
  const rest = left(parse(weight) ?? [0, 1], given.map(({ part }) => part));
  const wrong = filled.some(({ text, part }) => text.trim() !== '' && part === null);
  const parts = given.map(({ choice, part }) => ({ choice, weight: written(part) }));
  const said = parts.map((part) => `${choiceInWords(vote, part.choice, t)} ${part.weight}`).join(t('listComma'));
  return (
    <fieldset className={styles.parts} disabled={busy}>
      <legend>{t('splitTitle', { unit: unitName, weight })}</legend>
      {filled.map(({ choice, text, part }) => (
        <label key={choice}>
          <span>{choiceInWords(vote, choice, t)}</span>
          <Input
            value={text}
            inputMode="decimal"
            placeholder="0"
            status={text.trim() !== '' && part === null ? 'error' : ''}
            onChange={(event) => setTexts((before) => ({ ...before, [choice]: event.target.value }))}
          />
        </label>
      ))}
      <p aria-live="polite" className={rest === null || wrong ? styles.bad : styles.quiet}>
        {wrong ? t('splitWrong') : rest === null ? t('splitTooMuch', { weight }) : rest[0] === 0 ? t('splitAll') : t('splitRest', { rest: written(rest) })}
      </p>
      <div className={styles.few}>
        <Button type="primary" disabled={wrong || rest === null || parts.length === 0} onClick={() => setAsking(true)}>
          {t('splitGo')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('splitClose')}</Button>
      </div>
      <Confirm
        open={asking}
        title={t('confirmTitle', { unit: unitName, choice: said })}
        text={t('confirmText')}
        busy={busy}
        onBack={() => setAsking(false)}
        onCast={() => {
          setAsking(false);
          onSplit(parts);
        }}
      />
    </fieldset>
  );
}
