import { optionAt, type Vote } from '../api';
import type { useVoteWords } from '../words';

/** What a choice is called. */
export function choiceInWords(vote: Pick<Vote, 'options'>, choice: string, t: ReturnType<typeof useVoteWords>): string {
  return choice === 'yes' || choice === 'no' || choice === 'abstain' ? t(choice) : (optionAt(vote, choice) ?? choice);
}
