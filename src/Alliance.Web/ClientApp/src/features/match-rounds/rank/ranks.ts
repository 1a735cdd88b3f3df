/** A ranking as it is worked on: in order, each perhaps ranked like the one above it. */
export interface Ranked {
  id: string;
  alike: boolean;
}

export const toRanked = (groups: readonly (readonly string[])[]): Ranked[] => groups.flatMap((group) => group.map((id, index) => ({ id, alike: index > 0 })));

export function toGroups(list: readonly Ranked[]): string[][] {
  const groups: string[][] = [];
  for (const { id, alike } of list) {
    const last = groups.at(-1);
    if (alike && last) last.push(id);
    else groups.push([id]);
  }
  return groups;
}

/** The place of each as people say it: those ranked alike share one. */
export function places(list: readonly Ranked[]): number[] {
  let place = 0;
  return list.map((each, index) => (index > 0 && each.alike ? place : ++place));
}

/** The first is like nobody above it. */
const sound = (list: Ranked[]): Ranked[] => list.map((each, index) => (index === 0 && each.alike ? { ...each, alike: false } : each));

/** To another place; what is moved stands by itself there, and so does what it stood above. */
export function move(list: readonly Ranked[], from: number, to: number): Ranked[] {
  const moved = list[from];
  if (!moved || to < 0 || to >= list.length || from === to) return [...list];
  const rest = list.filter((_, index) => index !== from).map((each, index) => (index === from && !moved.alike ? { ...each, alike: false } : each));
  rest.splice(to, 0, { ...moved, alike: false });
  return sound(rest);
}

export const without = (list: readonly Ranked[], index: number): Ranked[] =>
  sound(list.filter((_, i) => i !== index).map((each, i) => (i === index && list[index]?.alike === false ? { ...each, alike: false } : each)));

export const toggleAlike = (list: readonly Ranked[], index: number): Ranked[] => sound(list.map((each, i) => (i === index ? { ...each, alike: !each.alike } : each)));

/** 32 hexadecimal digits of chance: this ranking's part in the lot's seed. */
export const chance = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
