import type { Happening } from '../happening.js';
import type { Run } from '../run.js';

/** What a kind of happening does to an instance. */
export type HappeningHandler<T extends Happening['type']> = (run: Run, happening: Extract<Happening, { readonly type: T }>) => void;
