import { civil, instantOf } from '@/lib/format';
import type { Audience, ListCategory, ListingDetail, Window } from '../types';

/** What is being filled in, as the fields hold it. */
export interface Draft {
  unitId: string | undefined;
  kind: string;
  category: string;
  title: string;
  text: string;
  quantity: number | null;
  partial: boolean;
  /** The smallest part that may be taken. */
  minimumPart: number | null;
  when: 'any' | 'weekly' | 'once';
  days: number[];
  from: string;
  to: string;
  nextDay: boolean;
  working: boolean;
  date: string;
  until: string;
  except: string[];
  since: string;
  region: string | undefined;
  address: string;
  longitude: number | null;
  latitude: number | null;
  audience: Audience;
  branchId: string | undefined;
  validUntil: string;
  fields: Record<string, string>;
  contactName: string;
  contactPhone: string;
  contactMail: string;
  keepContact: boolean;
}

const today = () => {
  const t = civil(Date.now());
  return `${t.year}-${String(t.month).padStart(2, '0')}-${String(t.day).padStart(2, '0')}`;
};

/** What the unit's entry of another category still tells: whom to speak to, where, and who may see it. */
export const learnt = (from: ListingDetail): Partial<Draft> => ({
  contactName: from.contact?.name ?? '', contactPhone: from.contact?.phone ?? '', contactMail: from.contact?.mail ?? '', region: from.item.region?.code, address: from.item.address ?? '',
  longitude: from.item.longitude, latitude: from.item.latitude, audience: from.item.audience === 'branch' ? 'alliance' : from.item.audience,
});

/** Answers to questions that the category no longer asks: they are dropped with the change, and said to be. */
export const answersOfBefore = (draft: Draft, category: ListCategory | undefined): string[] =>
  category === undefined ? [] : Object.keys(draft.fields).filter((code) => (draft.fields[code] ?? '').trim() !== '' && !category.fields.some((field) => field.code === code));

/** The draft with the answers alone that the category asks for. */
export const answering = (draft: Draft, category: ListCategory | undefined): Draft =>
  category === undefined ? draft : { ...draft, fields: Object.fromEntries(Object.entries(draft.fields).filter(([code]) => category.fields.some((field) => field.code === code))) };

export const emptyDraft = (kind = ''): Draft => ({
  unitId: undefined, kind, category: '', title: '', text: '', quantity: null, partial: true, minimumPart: null, when: 'any', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', nextDay: false, working: false,
  date: today(), until: '', except: [], since: today(), region: undefined, address: '', longitude: null, latitude: null, audience: 'alliance', branchId: undefined, validUntil: '', fields: {},
  contactName: '', contactPhone: '', contactMail: '', keepContact: false,
});

const clock = (minute: number) => `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};

/** An entry that is there, as a draft of its change, or of a new one like it. */
export function draftOf(listing: ListingDetail, anew = false): Draft {
  const { item } = listing;
  const draft: Draft = {
    ...emptyDraft(item.kind), unitId: item.unitId, category: item.category, title: item.title, text: listing.text ?? '', quantity: item.quantity, partial: item.partial, minimumPart: listing.minimumPart, region: item.region?.code,
    address: item.address ?? '', longitude: item.longitude, latitude: item.latitude, audience: item.audience, branchId: listing.branchId ?? undefined, validUntil: anew ? '' : item.validUntil,
    fields: { ...listing.values }, contactName: listing.contact?.name ?? '', contactPhone: listing.contact?.phone ?? '', contactMail: listing.contact?.mail ?? '', keepContact: !anew && listing.hasContact && listing.contact === null,
  };
  if (item.window?.weekly) {
    const w = item.window.weekly;
    return { ...draft, when: 'weekly', days: w.days, from: clock(w.fromMinute), to: clock(w.toMinute), nextDay: w.toMinute > 1440, working: w.kind === 'working', until: w.until ?? '', except: w.except, since: w.since };
  }

  if (item.window?.once) {
    const [start, end] = [civil(instantOf(item.window.once.from)), civil(instantOf(item.window.once.to))];
    const date = `${start.year}-${String(start.month).padStart(2, '0')}-${String(start.day).padStart(2, '0')}`;
    return { ...draft, when: 'once', date, from: clock(start.hour * 60 + start.minute), to: clock(end.hour * 60 + end.minute), nextDay: end.dayNumber > start.dayNumber };
  }

  return draft;
}

function windowOf(draft: Draft): Window | null {
  if (draft.when === 'any') return null;
  const to = minuteOf(draft.to) + (draft.nextDay ? 1440 : 0);
  if (draft.when === 'weekly') {
    return { once: null, weekly: { days: draft.days, fromMinute: minuteOf(draft.from), toMinute: to, since: draft.since, until: draft.until || null, except: draft.except, kind: draft.working ? 'working' : 'all' } };
  }

  const start = Date.parse(`${draft.date}T00:00:00+08:00`);
  return { once: { from: new Date(start + minuteOf(draft.from) * 60_000).toISOString(), to: new Date(start + to * 60_000).toISOString() }, weekly: null };
}

/** As the API takes it. */
export function bodyOf(draft: Draft) {
  const place = draft.region === undefined && draft.address === '' && draft.longitude === null ? null : { regionCode: draft.region ?? null, address: draft.address || null, longitude: draft.longitude, latitude: draft.latitude };
  const contact = draft.contactName.trim() === '' ? null : { name: draft.contactName.trim(), phone: draft.contactPhone.trim() || null, mail: draft.contactMail.trim() || null };
  return {
    unitId: draft.unitId ?? null, kind: draft.kind, category: draft.category, title: draft.title.trim(), text: draft.text.trim() || null, quantity: draft.quantity, partial: draft.partial, minimumPart: draft.partial ? draft.minimumPart : null,
    window: windowOf(draft), place, audience: draft.audience, branchId: draft.audience === 'branch' ? (draft.branchId ?? null) : null, validUntil: draft.validUntil || null,
    fields: Object.fromEntries(Object.entries(draft.fields).filter(([, value]) => value.trim() !== '')), contact, keepContact: draft.keepContact && contact === null,
  };
}
