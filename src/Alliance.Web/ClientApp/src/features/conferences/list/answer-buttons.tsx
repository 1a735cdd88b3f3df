import { Button, Space } from 'antd';
import { meetingKey, meetingPath, meetingsKey } from '../api/queries';
import type { Answer } from '../api/types';
import { useMeetingWords } from '../words';
import { useCommand } from '@/lib/http';

const answers: Answer[] = ['come', 'deputy', 'cannot'];

interface Props {
  allianceId: string;
  conferenceId: string;
  unitId: string;
  answer: Answer | null;
  comment?: string | null;
  size?: 'small' | 'middle';
}

/** Yes, by our deputy, or no: one press; the chosen one stays pressed and can be changed. */
export function AnswerButtons({ allianceId, conferenceId, unitId, answer, comment = null, size = 'middle' }: Props) {
  const t = useMeetingWords();
  const send = useCommand((value: Answer) => ({ path: meetingPath(allianceId, conferenceId, 'answers'), body: { unitId, answer: value, comment } }), {
    refresh: [meetingsKey(allianceId), meetingKey(allianceId, conferenceId), ['workbench']],
    said: t('answered'),
  });
  return (
    <Space.Compact role="group" aria-label={t('myAnswer')}>
      {answers.map((each) => (
        <Button
          key={each}
          size={size}
          type={answer === each ? 'primary' : 'default'}
          aria-pressed={answer === each}
          loading={send.isPending && send.variables === each}
          disabled={send.isPending}
          onClick={() => send.mutate(each)}
        >
          {t(`answer.${each}`)}
        </Button>
      ))}
    </Space.Compact>
  );
}
