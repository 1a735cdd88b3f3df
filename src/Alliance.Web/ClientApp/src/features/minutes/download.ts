import { download } from '@/lib/http';

/** Fetches a document and hands it to the browser under its name. */
export async function saveDocument(path: string, body: unknown, name: string): Promise<void> {
  const href = URL.createObjectURL(await download(path, body));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
