/** One thing found; `detail` tells two of the same name apart: a region's path, a person's sign-in name. */
interface Thing {
  id: string;
  name: string;
  detail: string | null;
  /** Of a topic: whose it is. */
  allianceId?: string;
}

/** An entry of the lists, with whose it is. */
interface FoundListing {
  id: string;
  title: string;
  unitName: string | null;
}

/** What the server found, five of each at most. */
export type Found = Readonly<Record<'units' | 'alliances' | 'regions' | 'people' | 'topics', readonly Thing[]>> & { listings: readonly FoundListing[] };

export interface Hit {
  group: keyof Found;
  to: string;
  title: string;
  aside: string;
}

const order = ['alliances', 'topics', 'listings', 'units', 'people', 'regions'] as const;

const address: Readonly<Record<keyof Found, (id: string, allianceId: string) => string>> = {
  alliances: (id) => `/alliances/${id}`,
  units: (id) => `/member-units/${id}`,
  topics: (id, allianceId) => `/alliances/${allianceId}/meetings/topics/${id}`,
  listings: (id) => `/lists/${id}`,
  people: (id) => `/people/${id}`,
  regions: (id) => `/regions?at=${id}`,
};

/** In the order in which they are gone through with the arrow keys. */
export function flatten(found: Found): Hit[] {
  return order.flatMap((group) =>
    (group === 'listings' ? found.listings.map((entry): Thing => ({ id: entry.id, name: entry.title, detail: entry.unitName })) : found[group]).map(({ id, name, detail, allianceId = '' }) => ({ group, to: address[group](id, allianceId), title: name, aside: detail === name ? '' : (detail ?? '') })),
  );
}
