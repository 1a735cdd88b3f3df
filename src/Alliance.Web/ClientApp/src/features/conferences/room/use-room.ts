import { meetingKey, meetingPath, meetingsKey } from '../api/queries';
import type { Meeting } from '../api/types';
import { useCommand } from '@/lib/http';

interface Deed {
  path: (string | number)[];
  body?: unknown;
}

/** What is done in the room: one command each, and the room is read anew. */
export function useDeed(meeting: Pick<Meeting, 'allianceId' | 'id'>, said?: string, onDone?: () => void) {
  return useCommand((deed: Deed) => ({ path: meetingPath(meeting.allianceId, meeting.id, ...deed.path), body: deed.body ?? {} }), {
    refresh: [meetingKey(meeting.allianceId, meeting.id), meetingsKey(meeting.allianceId)],
    ...(said === undefined ? {} : { said }),
    ...(onDone === undefined ? {} : { onDone }),
  });
}
