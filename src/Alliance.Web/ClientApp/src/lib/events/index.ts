export * from './dates';
export { plain, say, type Part } from './parts';
export { eventNames, isQuiet, kindOf, sentenceOf, textOf, type EventKind } from './sentences';
export type { FeedItem, Language, Names } from './types';
