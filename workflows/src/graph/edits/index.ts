export { applyEdit } from './apply-edit.js';
export type { Edit, Edited, EditOf } from './edit.js';
export { type History, type HistoryEntry, perform, redo, startHistory, undo } from './history.js';
