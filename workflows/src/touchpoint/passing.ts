import type { Working } from './working.js';

/** Something that time does to a row, and when (ISO). */
export interface Passing {
  readonly due: string;
  readonly pass: (work: Working) => void;
}
