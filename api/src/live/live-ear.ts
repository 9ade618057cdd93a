import { setTimeout as sleep } from 'node:timers/promises';
import type { StaffBrowser } from '../testing/index.js';

/** One event as a browser hears it. */
export interface HeardChange {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
}

/** A browser's end of a live stream, for tests. */
export interface LiveEar {
  readonly status: number;
  /** The problem document, when the stream was refused. */
  readonly problem: unknown;
  readonly heard: readonly HeardChange[];
  /** The next change that has not been asked for yet. Throws after five seconds of silence. */
  readonly next: () => Promise<HeardChange>;
  /** Resolves when the server ends the stream. Throws when it does not within so many milliseconds. */
  readonly ended: (withinMs: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens a stream as a member of staff. */
export async function openLive(staff: StaffBrowser, topics: string, headers: Readonly<Record<string, string>> = {}): Promise<LiveEar> {
  const abort = new AbortController();
  const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${staff.url}/api/live?${new URLSearchParams({ topics })}`, {
    headers: { cookie, ...headers },
    signal: abort.signal,
  });
  const heard: HeardChange[] = [];
  let isEnded = false;
  let asked = 0;
  const problem: unknown = answer.ok ? null : await answer.json();
  if (answer.ok && answer.body) {
    void read(answer.body, heard)
      .catch(() => undefined)
      .finally(() => {
        isEnded = true;
      });
  }
  return {
    status: answer.status,
    problem,
    heard,
    next: async () => {
      const change = await until(() => heard[asked], 5_000);
      asked += 1;
      return change;
    },
    ended: async (withinMs) => {
      await until(() => isEnded || undefined, withinMs);
    },
    close: () => abort.abort(),
  };
}

async function read(body: ReadableStream<Uint8Array>, heard: HeardChange[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    heard.push(...blocks.flatMap(changeIn));
  }
}

function changeIn(block: string): readonly HeardChange[] {
  const [, id] = /^id: (.+)$/m.exec(block) ?? [];
  const [, data] = /^data: (.+)$/m.exec(block) ?? [];
  return id && data ? [{ id, ...(JSON.parse(data) as { readonly topic: string; readonly key: string }) }] : [];
}

async function until<T>(find: () => T | undefined, withinMs: number): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Nothing came within ${withinMs} ms.`);
    await sleep(10);
  }
}
