import type { ComponentType, LazyExoticComponent } from 'react';
import type { TrackName } from '@/lib/alliances';

/** What each slot is given. A feature fills one by its name; the feature that shows it does not know which. */
export interface SlotProps {
  'meeting.votes': { allianceId: string; conferenceId: string; itemId?: string | undefined; topicId?: string | undefined; motionId?: string | undefined; title?: string | undefined };
  'topic.votes': { allianceId: string; topicId: string };
  'meeting.minutes': { allianceId: string; conferenceId: string; compact?: boolean | undefined };
  /** `earlier`: what earlier meetings left, under the agenda's item for it, which is heading enough; `here`: what this one gives out. */
  'meeting.action-items': { allianceId: string; conferenceId: string; part?: 'earlier' | 'here' | undefined };
  'topic.card': { allianceId: string; topicId: string; full?: boolean | undefined };
  'topics.pick': { allianceId: string; value: string[]; onChange: (topicIds: string[], topics?: PickedTopic[]) => void };
  papers: { allianceId: string; ownerKind: 'topic' | 'conference' | 'minutes' | 'action-item' | 'listing'; ownerId: string; mayAdd: boolean; /** To be sent at once. */ start?: readonly File[] | undefined };
  'meeting.find-time': {
    allianceId: string;
    kind: string;
    required: string[];
    optional: string[];
    minutes: number;
    place: { text: string; address?: string | null | undefined; longitude?: number | null | undefined; latitude?: number | null | undefined; capacity?: number | null | undefined; link?: string | null | undefined };
    /** The first instant that the notice allows, for what is on the agenda. */
    notBefore?: string | undefined;
    onPick: (startsAtIso: string) => void;
  };
  /** On an entry's page: what could be matched with it, and what is. */
  'listing.suggestions': {
    allianceId: string;
    listingId: string;
    /** Another unit's entry, for which I may not offer in its name: then it is what I have myself that could meet it. */
    entry?: { id: string; allianceId: string; side: 'wants' | 'gives' | 'does'; category: string; unit: string; left: number; unitName: string | null } | undefined;
    mayPost?: boolean | undefined;
  };
  /** Above the lists and on the workbench: what fits the open entries of my units. */
  'suggestions.mine': { allianceId?: string | undefined };
  'listing.matches': { allianceId: string; listingId: string };
  /** Beside a list's filters; `ask` are they, as the API takes them, `suggestion` what a person might call them. */
  'listings.save-search': { allianceId: string | null; ask: Readonly<Record<string, string>>; suggestion: string };
  'meeting.mail': { allianceId: string; conferenceId: string };
  'meeting.subscribe': { allianceId?: string | undefined };
  /** On the workbench, where a poll waits for one of my units. */
  'waiting.poll': { allianceId: string; pollId: string; unitId: string; onDone: () => void };
}

/** A topic as an agenda takes it over. */
export interface PickedTopic {
  id: string;
  title: string;
  track: TrackName;
  unitId?: string | null;
}

export type SlotName = keyof SlotProps;

/** A feature's `slots.tsx` exports `slots`: by name, the component loaded when it is first shown. */
export type Slots = { [N in SlotName]?: LazyExoticComponent<ComponentType<SlotProps[N]>> };
