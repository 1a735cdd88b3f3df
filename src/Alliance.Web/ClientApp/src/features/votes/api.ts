import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath, type Majority, type TrackName } from '@/lib/alliances';
import type { Page } from '@/lib/api';
import { get } from '@/lib/http';

export type CountOf = 'cast' | 'present' | 'entitled';
export type VoteStatus = 'open' | 'closed' | 'cancelled';
export type VoteOutcome = 'adopted' | 'rejected' | 'no-quorum' | 'chosen' | 'tied' | 'cancelled';
export type Outlook = 'open' | 'sure' | 'lost';
export type ConditionKind =
  | 'quorum-of-presence'
  | 'quorum-of-votes'
  | 'quorum-of-weights'
  | 'units'
  | 'weight'
  | 'province'
  | 'no-objection'
  | 'members'
  | 'population'
  | 'blocking-minority'
  | 'chair-decides';

/** A rule of voting as data; fractions are written "2/3". */
export interface VoteRule {
  majority: Majority;
  of: CountOf;
  threshold?: { fraction: string; moreThan: boolean } | null;
  quorum?: { fraction: string; of: 'presence' | 'votes' | 'weights' } | null;
  eu?: { members: string; weight: string; blockingMinority: number; atLeast: number } | null;
  tie: 'none' | 'chair';
  mustBePresent: boolean;
  /** Each may approve of as many of the options as it likes. */
  approval?: boolean;
}

export interface Province {
  code: string;
  name: string;
  mark: string;
}

export interface Count {
  units: number;
  weight: string;
}

/** How a province, or all, have voted: `for` by choice in its order. */
export interface Group {
  province: Province | null;
  entitled: Count;
  present: Count;
  voted: Count;
  for: Count[];
  abstained: Count;
  needed: number | null;
  outlook: Outlook | null;
}

export interface Condition {
  kind: ConditionKind;
  province: Province | null;
  reached: string;
  needed: string;
  moreThan: boolean;
  outOf: string;
  held: boolean;
}

/** A part of a unit's weight; fractions are written "3/2". */
export interface Part {
  choice: string;
  weight: string;
}

/** What a unit presses: one choice, several options approved of, or its weight in parts. */
export interface Ballot {
  choice: string;
  approved?: string[];
  split?: Part[];
}

export interface Elector {
  unitId: string;
  unitName: string;
  shortName: string;
  province: Province;
  weight: string;
  present: boolean;
  paper: boolean;
  choice: string | null;
  split: Part[] | null;
  approved: string[] | null;
  castAt: string | null;
}

export interface VoteItem {
  id: string;
  conferenceId: string | null;
  topicId: string | null;
  motionId: string | null;
  title: string;
  secret: boolean;
  status: VoteStatus;
  outcome: VoteOutcome | null;
  chosenOption: string | null;
  entitled: number;
  cast: number;
  openedAt: string;
  closesAt: string | null;
  closedAt: string | null;
}

export interface Vote extends VoteItem {
  allianceId: string;
  bodyId: string | null;
  text: string | null;
  options: string[];
  rule: VoteRule;
  how: 'by-hand' | 'complete' | 'by-clock' | 'cancelled' | null;
  reason: string | null;
  papers: number;
  keys: { group: string; publicKey: string }[];
  all: Group;
  provinces: Group[];
  conditions: Condition[];
  tied: number[];
  outlook: Outlook | null;
  certain: number | null;
  electors: Elector[];
  electorsWhole: boolean;
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export interface OpenedBox {
  ballots: { tracker: string; choice: string; group: string }[];
  keys: { group: string; privateKey: string }[];
}

export interface TrackRule {
  track: TrackName;
  inMeeting: VoteRule;
  otherwise: VoteRule;
}

export interface VotesOf {
  conferenceId?: string | undefined;
  topicId?: string | undefined;
  motionId?: string | undefined;
}

export const votesKey = (alliance: string) => allianceKey(alliance, 'votes');
export const voteKey = (alliance: string, vote: string) => [...allianceKey(alliance, 'vote'), vote];
export const votePath = (alliance: string, ...parts: string[]) => alliancePath(alliance, 'votes', ...parts);

export const useVotes = (alliance: string, of: VotesOf = {}) =>
  useQuery({
    queryKey: [...votesKey(alliance), of],
    queryFn: ({ signal }) => get<Page<VoteItem>>(votePath(alliance), { ...of }, signal),
  });

export const useVote = (alliance: string, vote: string) =>
  useQuery({ queryKey: voteKey(alliance, vote), queryFn: ({ signal }) => get<Vote>(votePath(alliance, vote), undefined, signal) });

export const useTrackRules = (alliance: string) =>
  useQuery({ queryKey: [...votesKey(alliance), 'rules'], queryFn: ({ signal }) => get<TrackRule[]>(votePath(alliance, 'rules'), undefined, signal), staleTime: 300_000 });

export const useBox = (alliance: string, vote: string, enabled: boolean) =>
  useQuery({ queryKey: [...voteKey(alliance, vote), 'box'], queryFn: ({ signal }) => get<OpenedBox>(votePath(alliance, vote, 'box'), undefined, signal), enabled, staleTime: Infinity });

/** What a choice is called: yes, no, abstain, or the option itself. */
export const optionAt = (vote: Pick<Vote, 'options'>, choice: string): string | null =>
  choice.startsWith('option-') ? (vote.options[Number(choice.slice(7)) - 1] ?? null) : null;

/** The choices in the order in which `for` counts them. */
export const choicesOf = (vote: Pick<Vote, 'options'>): string[] => (vote.options.length > 0 ? vote.options.map((_, index) => `option-${index + 1}`) : ['yes', 'no']);
