import { optionAt, type Elector, type Vote } from '../api';
import type { useVoteWords } from '../words';

/** What a choice is called. */
export function choiceInWords(vote: Pick<Vote, 'options'>, choice: string, t: ReturnType<typeof useVoteWords>): string {
  return choice === 'yes' || choice === 'no' || choice === 'abstain' ? t(choice) : (optionAt(vote, choice) ?? choice);
}

/** What a unit has voted: its choice, all that it approves of, or its parts. */
export function ballotInWords(vote: Pick<Vote, 'options'>, elector: Pick<Elector, 'choice' | 'split' | 'approved'>, t: ReturnType<typeof useVoteWords>): string {
  const parts = elector.split?.map((part) => `${choiceInWords(vote, part.choice, t)} ${part.weight}`) ?? elector.approved?.map((each) => choiceInWords(vote, each, t));
  return parts ? parts.join(t('listComma')) : choiceInWords(vote, elector.choice ?? 'abstain', t);
}
