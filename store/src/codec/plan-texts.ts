import { createHash } from 'node:crypto';

/** Canonical text of a stored plan, or null when there is none of that hash. */
export type LoadPlanText = (hash: string) => Promise<string | null>;

/** Texts of plans by hash, ready to be shared with the workflow threads. */
export interface PlanTexts {
  readonly of: (hash: string) => Promise<Uint8Array>;
}

/**
 * Loads each plan once, checks that it is what its hash says, and keeps its bytes in shared memory: handing them to a
 * workflow thread copies nothing. `most` plans are kept, the least recently used is dropped first.
 */
export function makePlanTexts(load: LoadPlanText, most = 500): PlanTexts {
  const kept = new Map<string, Promise<Uint8Array>>();

  async function read(hash: string): Promise<Uint8Array> {
    const text = await load(hash);
    if (text === null) throw new Error(`No plan is stored under ${hash}.`);
    const found = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    if (found !== hash) throw new Error(`The plan stored under ${hash} has the hash ${found}.`);
    return shared(text);
  }

  function remember(hash: string, bytes: Promise<Uint8Array>): Promise<Uint8Array> {
    kept.delete(hash);
    kept.set(hash, bytes);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return bytes;
  }

  return {
    of: (hash) => {
      const known = kept.get(hash);
      if (known) return remember(hash, known);
      const bytes = read(hash);
      // A plan that could not be read now may be there at the next attempt.
      bytes.catch(() => kept.delete(hash));
      return remember(hash, bytes);
    },
  };
}

function shared(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
}
