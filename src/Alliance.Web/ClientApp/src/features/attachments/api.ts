import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export type OwnerKind = 'topic' | 'conference' | 'minutes' | 'action-item' | 'listing';

export interface Paper {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  unitId: string | null;
  unitName: string | null;
  uploadedByName: string | null;
  at: string;
  preview: 'image' | 'pdf' | 'text' | null;
  mayRemove: boolean;
}

/** The largest file the server takes. */
export const largestFile = 50 * 1024 * 1024;

export const accepted = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.txt,.csv';

export const papersKey = (alliance: string, kind: OwnerKind, owner: string) => allianceKey(alliance, 'papers', kind, owner);

export const contentPath = (alliance: string, paper: string) => alliancePath(alliance, 'attachments', paper, 'content');

export const usePapers = (alliance: string, kind: OwnerKind, owner: string) =>
  useQuery({
    queryKey: papersKey(alliance, kind, owner),
    queryFn: ({ signal }) => get<{ items: Paper[] }>(alliancePath(alliance, 'attachments'), { ownerKind: kind, ownerId: owner }, signal),
  });

export const usePaperText = (alliance: string, paper: string, wanted: boolean) =>
  useQuery({
    queryKey: allianceKey(alliance, 'paper-text', paper),
    queryFn: ({ signal }) => get<{ text: string; cut: boolean }>(alliancePath(alliance, 'attachments', paper, 'text'), undefined, signal),
    enabled: wanted,
    staleTime: Infinity,
  });

/** 1536 → 1.5 KB. */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo < 10 ? kilo.toFixed(1) : Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
