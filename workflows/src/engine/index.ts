export { apply } from './apply.js';
export { begin, type Beginning } from './begin.js';
export { type Answer, BEGUN, type Command, type Happening, type Why, type WorkChange } from './happening.js';
export type { Decision, DueQuestion, EntryKind, JournalEntry, Request } from './request.js';
export { resume } from './resume.js';
export { standing, type Standing } from './standing.js';
export type { AskedDue, EarlyEvent, Incident, OpenRequest, OpenTimer, Position, State, Undoable } from './state.js';
