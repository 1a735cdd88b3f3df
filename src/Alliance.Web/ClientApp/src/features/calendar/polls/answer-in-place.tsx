import { usePoll } from '../api/queries';
import { AnswerForm } from './answer-form';
import { RowsSkeleton } from '@/components';
import type { SlotProps } from '@/components/slots';

/** On the workbench: the poll is answered where it waits. */
export function AnswerInPlace({ allianceId, pollId, unitId, onDone }: SlotProps['waiting.poll']) {
  const { data } = usePoll(allianceId, pollId);
  return data === undefined ? <RowsSkeleton /> : <AnswerForm detail={data} unitId={unitId} onDone={onDone} />;
}
