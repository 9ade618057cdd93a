export { applyOverlay } from './apply-overlay.js';
export { checkOverlay } from './fitting.js';
export { lockedSteps } from './locked-steps.js';
export { mergeTemplate, type Merged, type MergeNotice, valueOf } from './merge-template.js';
export { type Misfit, type MisfitCode, partName } from './misfit.js';
export { EMPTY_OVERLAY, type Overlay, type Own, type OwnItem, ownKey, type OwnSetting, type OwnStep } from './overlay.js';
export { parseOverlay } from './parse-overlay.js';
export { type MergeAnswer, type Settled, settleMerge } from './settle-merge.js';
export { type LockedPart, readOverlay } from './read-overlay.js';
