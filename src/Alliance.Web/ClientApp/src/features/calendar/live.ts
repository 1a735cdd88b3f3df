import { calendarKey, pollKey, pollsKey, unitCalendarKey } from './api/queries';
import type { FeedItem } from '@/lib/feed';
import { scopeId, textOf, type LiveMap } from '@/lib/live';

const poll = (item: FeedItem) => ({
  refresh: [pollsKey(scopeId(item)), pollKey(scopeId(item), textOf(item, 'pollId') ?? ''), [...calendarKey], ['workbench']],
  touch: [`poll/${textOf(item, 'pollId') ?? ''}`],
});

const unit = (item: FeedItem) => ({ refresh: [unitCalendarKey(scopeId(item))] });

/** What events make stale: polls as they are answered, my unit's calendar, and the calendar when meetings move. */
export const live: LiveMap = {
  'time-poll.opened': poll,
  'time-poll.answered': poll,
  'time-poll.counted': poll,
  'time-poll.closed': poll,
  'time-poll.cancelled': poll,
  'calendar.hours-set': unit,
  'calendar.entry-put': unit,
  'calendar.entry-removed': unit,
  'calendar.subscribed': unit,
  'calendar.unsubscribed': unit,
  'conference.called': () => ({ refresh: [[...calendarKey]] }),
  'conference.rescheduled': () => ({ refresh: [[...calendarKey]] }),
  'conference.cancelled': () => ({ refresh: [[...calendarKey]] }),
  'conference.answered': () => ({ refresh: [[...calendarKey]] }),
  'conference.closed': () => ({ refresh: [[...calendarKey]] }),
};
