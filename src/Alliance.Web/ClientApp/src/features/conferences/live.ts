import type { QueryKey } from '@tanstack/react-query';
import { meetingKey, meetingsKey } from './api/queries';
import { seriesKey } from './series/queries';
import type { FeedItem } from '@/lib/feed';
import { scopeId, streamId, textOf, type Effect, type LiveMap } from '@/lib/live';

const one = (item: FeedItem): QueryKey => meetingKey(scopeId(item), streamId(item));

/** Within the meeting alone: what the lists show of it stays the same. */
const inside = (...touch: string[]) => (item: FeedItem): Effect => ({ refresh: [one(item)], touch: touch.map((each) => named(each, item)) });

/** Also what lists, the alliance's header and my workbench show. */
const outside = (...touch: string[]) => (item: FeedItem): Effect => ({
  refresh: [one(item), meetingsKey(scopeId(item)), ['alliance', scopeId(item), 'detail'], ['alliances'], ['workbench']],
  touch: [`meeting/${streamId(item)}`, ...touch.map((each) => named(each, item))],
});

/** `unit:unitId` is the thing of that kind which the event's field names. */
function named(pattern: string, item: FeedItem): string {
  const [kind = '', field = ''] = pattern.split(':');
  const number = item.data?.[field];
  return `${kind}/${typeof number === 'number' ? number : textOf(item, field)}`;
}

/** What each event of a meeting makes stale, and what glows where somebody is looking at it. */
export const live: LiveMap = {
  'conference.called': outside(),
  'conference.rescheduled': outside(),
  'conference.notice-waived': outside(),
  'conference.cancelled': outside(),
  'conference.host-passed': outside(),
  'conference.stayed': outside(),
  'conference.answered': outside('invitee:unitId'),
  'conference.answers-reminded': inside(),
  'conference.agenda-arranged': outside(),
  'conference.opened': outside(),
  'conference.unit-checked-in': (item) => ({ refresh: [one(item), meetingsKey(scopeId(item)), ['workbench']], touch: [named('present:unitId', item)] }),
  'conference.unit-left': (item) => ({ refresh: [one(item), meetingsKey(scopeId(item))], touch: [named('present:unitId', item)] }),
  'conference.item-begun': inside('item:itemId'),
  'conference.item-settled': inside('item:itemId'),
  'conference.motion-moved': inside('motion:motionId'),
  'conference.motion-seconded': inside('motion:motionId'),
  'conference.motion-withdrawn': inside('motion:motionId'),
  'conference.motion-settled': inside('motion:motionId'),
  'conference.speaker-asked': inside('speaker:number'),
  'conference.speaker-called': inside('speaker:number'),
  'conference.speaker-done': inside('speaker:number'),
  'conference.closed': outside(),
  'meeting-series.*': (item) => ({ refresh: [seriesKey(scopeId(item))], touch: [`series/${streamId(item)}`] }),
};
