import type { RouteObject } from 'react-router';

/** Below an alliance: its lists side by side, one entry, the form. */
export const routes: RouteObject[] = [
  { path: 'listings', lazy: async () => ({ Component: (await import('./list/lists-page')).ListsPage }) },
  { path: 'listings/new', lazy: async () => ({ Component: (await import('./form/new-page')).NewListingPage }) },
  { path: 'listings/import', lazy: async () => ({ Component: (await import('./sheets/import-page')).ImportPage }) },
  { path: 'listings/book', lazy: async () => ({ Component: (await import('./book/book-page')).BookPage }) },
  { path: 'listings/:listingId', lazy: async () => ({ Component: (await import('./page/listing-page')).ListingPage }) },
  { path: 'listings/:listingId/edit', lazy: async () => ({ Component: (await import('./form/edit-page')).EditListingPage }) },
];

/** On the rail: what all alliances have and want, as far as I may see. */
export const listsRoutes: RouteObject[] = [
  { path: 'lists', lazy: async () => ({ Component: (await import('./list/everywhere-page')).EverywherePage }) },
  { path: 'lists/:listingId', lazy: async () => ({ Component: (await import('./page/listing-page')).OutsideListingPage }) },
];
