export { connectSession, download, get, newKey, rememberAntiforgery, send, withQuery, type Intent, type Outcome, type Query } from './client';
export { Problem, sentenceOf, type ProblemFacts } from './problem';
export { useCommand, type CommandOptions } from './use-command';
export { upload } from './upload';
