import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { largestFile, papersKey, type OwnerKind } from './api';
import { usePaperWords } from './words';
import { announce } from '@/lib/announce';
import { alliancePath } from '@/lib/alliances';
import { newKey, Problem, sentenceOf, upload } from '@/lib/http';

export interface Upload {
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'checking' | 'failed';
  percent: number;
  wrong: string;
  /** A second try may help: it was the line, not the file. */
  again: boolean;
}

const atOnce = 2;

/** Sends files one or two at a time, says how far each is, and keeps those that failed until they are closed or sent again. */
export function useUploads(alliance: string, kind: OwnerKind, owner: string) {
  const t = usePaperWords();
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const change = (key: string, next: Partial<Upload>) => setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...next } : each)));
  const drop = (key: string) => setUploads((before) => before.filter((each) => each.key !== key));

  const run = async (one: Upload) => {
    const stop = new AbortController();
    running.current.set(one.key, stop);
    change(one.key, { state: 'sending', percent: 0, wrong: '' });
    try {
      await upload(alliancePath(alliance, 'attachments'), { ownerKind: kind, ownerId: owner, name: one.file.name }, one.file, {
        key: one.key,
        signal: stop.signal,
        onProgress: (part) => change(one.key, part >= 1 ? { state: 'checking', percent: 100 } : { percent: Math.floor(part * 100) }),
      });
      drop(one.key);
      announce('done', t('saidAdded', { name: one.file.name }));
      void client.invalidateQueries({ queryKey: papersKey(alliance, kind, owner) });
    } catch (error) {
      if (stop.signal.aborted) drop(one.key);
      else change(one.key, { state: 'failed', wrong: sentenceOf(error), again: error instanceof Problem && (error.code === 'network' || error.status >= 500) });
    } finally {
      running.current.delete(one.key);
      next();
    }
  };

  const next = () => {
    while (running.current.size < atOnce && queue.current.length > 0) void run(queue.current.shift()!);
  };

  return {
    uploads,
    add: (files: readonly File[]) => {
      const added = files.map<Upload>((file) => {
        const large = file.size > largestFile;
        return { key: newKey(), file, state: large ? 'failed' : 'waiting', percent: 0, wrong: large ? t('tooLarge') : '', again: false };
      });
      setUploads((before) => [...before, ...added]);
      queue.current.push(...added.filter((each) => each.state === 'waiting'));
      next();
    },
    retry: (one: Upload) => {
      queue.current.push(one);
      next();
    },
    close: (one: Upload) => {
      queue.current = queue.current.filter((each) => each.key !== one.key);
      const stop = running.current.get(one.key);
      if (stop === undefined) drop(one.key);
      else stop.abort();
    },
  };
}
