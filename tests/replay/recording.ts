import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plan } from '@tongtu/workflows/plan';
import type { JournalEntry } from '@tongtu/workflows/engine';

/** An instance as it ran on Temporal under a released engine. */
export interface Recording {
  readonly name: string;
  /** Version of the product that recorded it. */
  readonly release: string;
  readonly workflowId: string;
  readonly plan: Plan;
  /** One for each run, payloads in the clear: nobody in them is real. */
  readonly histories: readonly object[];
  /** Its journal as it was written, a line each. */
  readonly journal: readonly string[];
  /** How long its timers were set for, ms, in the order in which they were set. */
  readonly timers: readonly number[];
}

/** What recordings compare of an entry. */
type Line = Pick<JournalEntry, 'sequence' | 'step' | 'visit' | 'outcome' | 'why'> & { readonly kind: string };

/** An entry as recordings compare it. */
export function lineOf({ sequence, kind, step, visit, outcome, why }: Line): string {
  return [sequence, kind, step === null ? '-' : `${step}:${visit}`, outcome ?? '-', why?.code ?? '-'].join(' ');
}

const folder = fileURLToPath(new URL('./corpus/', import.meta.url));
const ending = '.json.gz';

/** Every recording of the corpus, by name. */
export function readCorpus(): readonly Recording[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.sort().map((file) => JSON.parse(gunzipSync(readFileSync(`${folder}${file}`)).toString('utf8')) as Recording);
}

/** Bytes that the corpus takes. */
export function corpusBytes(): number {
  return readdirSync(folder).reduce((sum, file) => sum + readFileSync(`${folder}${file}`).length, 0);
}

/** Keeps a recording; one of the same release and name is replaced, those of other releases stay. */
export function keep(recording: Recording): void {
  const file = `${folder}${recording.release}-${recording.name}${ending}`;
  writeFileSync(file, gzipSync(JSON.stringify(recording), { level: 9 }));
}
