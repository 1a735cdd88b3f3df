export { applyFeed } from './apply';
export { effectOf, scopeId, streamId, textOf, type Effect, type LiveMap, type Patch } from './effects';
export { touched, useTouch, type Touch } from './highlight';
