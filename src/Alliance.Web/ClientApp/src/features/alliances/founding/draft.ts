import type { AllianceType } from '@/lib/api';
import type { Choice } from '@/components';

export interface DraftMember {
  unitId: string;
  name: string;
  about: string;
  share: string;
}

export interface Rules {
  length: 'month' | 'quarter' | 'half-year' | 'year' | 'meeting';
  shares: 'equal' | 'weighted';
  twoLevels: boolean;
  notTwiceInARow: boolean;
  alternateProvinces: boolean;
  newcomerWaitTerms: number;
  handOverLeadDays: number;
  admissionBy: 'coordinator' | 'chair' | 'members';
  majority: 'simple' | 'two-thirds' | 'unanimity' | 'consensus';
  votingDays: number;
}

export interface Draft {
  name: string;
  nameEn: string;
  type: AllianceType | null;
  regions: { code: string; name: string }[];
  parent: Choice | null;
  foundedOn: string | null;
  purpose: string;
  members: DraftMember[];
  rules: Rules;
}

export const emptyDraft: Draft = {
  name: '',
  nameEn: '',
  type: null,
  regions: [],
  parent: null,
  foundedOn: null,
  purpose: '',
  members: [],
  rules: {
    length: 'quarter',
    shares: 'equal',
    twoLevels: false,
    notTwiceInARow: true,
    alternateProvinces: false,
    newcomerWaitTerms: 1,
    handOverLeadDays: 14,
    admissionBy: 'coordinator',
    majority: 'simple',
    votingDays: 14,
  },
};

/** A share is a positive whole number or fraction: "1", "3/2". */
export function isShare(text: string): boolean {
  const match = /^\s*(\d{1,6})(?:\s*\/\s*(\d{1,6}))?\s*$/.exec(text);
  return match !== null && Number(match[1]) > 0 && (match[2] === undefined || Number(match[2]) > 0);
}

const themes = ['venue', 'training', 'expertise', 'public-service', 'parking'];

/** The charter a new alliance begins with: its rules of rotation and admission, and the usual four tracks and three lists. */
export function charterOf(rules: Rules) {
  const { admissionBy, majority, votingDays, ...rotation } = rules;
  return {
    rotation,
    admission: { by: admissionBy, majority, votingDays },
    tracks: [
      { track: 'consult', noticeHours: 168, quorum: '1/2', majority: 'consensus', deadlineHours: 720 },
      { track: 'decide', noticeHours: 336, quorum: '2/3', majority: 'two-thirds', deadlineHours: 336 },
      { track: 'do', noticeHours: 72, quorum: '1/2', majority: 'simple', deadlineHours: 720 },
      { track: 'urgent', noticeHours: 2, quorum: '1/3', majority: 'simple', deadlineHours: 24 },
    ],
    lists: [
      { key: 'needs', nameZh: '需求清单', nameEn: 'Needs', categories: themes },
      { key: 'resources', nameZh: '资源清单', nameEn: 'Resources', categories: themes },
      { key: 'projects', nameZh: '项目清单', nameEn: 'Projects', categories: [] },
    ],
  };
}

export function bodyOf(draft: Draft) {
  return {
    name: draft.name.trim(),
    nameEn: draft.nameEn.trim() || null,
    type: draft.type,
    regions: draft.regions.map((region) => region.code),
    parentId: draft.parent?.value ?? null,
    foundedOn: draft.foundedOn,
    purpose: draft.purpose.trim() || null,
    charter: charterOf(draft.rules),
    members: draft.members.map(({ unitId, share }) => ({ unitId, share: draft.rules.shares === 'weighted' ? share.replaceAll(' ', '') : '1' })),
  };
}

export type Step = 'profile' | 'members' | 'rules' | 'check';
export const steps: readonly Step[] = ['profile', 'members', 'rules', 'check'];
export type Missing = 'name' | 'type' | 'regions' | 'members' | 'shares';

/** What a step still lacks; nothing when one can go on. */
export function missingIn(draft: Draft, step: Step): Missing[] {
  const lacks: Record<Step, [Missing, boolean][]> = {
    profile: [
      ['name', draft.name.trim() === ''],
      ['type', draft.type === null],
      ['regions', draft.regions.length === 0],
    ],
    members: [['members', draft.members.length < 2]],
    rules: [['shares', draft.rules.shares === 'weighted' && draft.members.some((member) => !isShare(member.share))]],
    check: [],
  };
  return lacks[step].filter(([, lacking]) => lacking).map(([what]) => what);
}
