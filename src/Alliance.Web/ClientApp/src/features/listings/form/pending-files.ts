/** What the server takes; it looks into each file itself. */
export const acceptedFiles = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.txt,.csv';

const pending = new Map<string, File[]>();

/** From the form to the page of the entry that was just posted, where they are sent and each is seen to arrive. */
export const handOver = (listing: string, files: readonly File[]): void => {
  if (files.length > 0) pending.set(listing, [...files]);
};

/** Once: who comes again finds nothing. */
export function takeOver(listing: string): readonly File[] {
  const files = pending.get(listing) ?? [];
  pending.delete(listing);
  return files;
}
