import type { Text } from '../../graph/graph.js';

/**
 * A sentence with places: `{name}` or `{name:format}` (formats: see `formats`). A part in `[ ]` is left out when one of its places has nothing
 * to say. Both languages are always there.
 */
export type Phrase = Required<Text>;

/** Sentences by code. */
export type Phrases = Readonly<Record<string, Phrase>>;
