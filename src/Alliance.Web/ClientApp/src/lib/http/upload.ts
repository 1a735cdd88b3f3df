import { antiforgeryHeader, newKey, withQuery, type Outcome, type Query } from './client';
import { Problem } from './problem';

interface UploadOptions {
  /** One key per intent: the same on every repetition of it. */
  key?: string;
  signal?: AbortSignal;
  /** How much has been sent, 0 to 1. */
  onProgress?: (part: number) => void;
}

/** Sends a file as the body itself; a request of the old kind, since only that one tells how much has been sent. */
export function upload(path: string, query: Query, file: Blob, { key = newKey(), signal, onProgress }: UploadOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', withQuery(path, query));
    for (const [name, value] of Object.entries({ Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'Idempotency-Key': key, ...antiforgeryHeader() })) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Outcome);
      else void Problem.from(new Response(request.responseText, { status: request.status })).then(reject);
    };
    request.onerror = () => reject(Problem.network());
    request.onabort = () => reject(Problem.network());
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
