import type { Language } from '../graph/graph.js';
import { say } from '../graph/say.js';
import { type Progress, progressOf } from './progress.js';
import type { Actor, Said, TouchpointState } from './touchpoint.js';
import type { Rung, WorkConfig } from './work-config.js';
import { update, type Working } from './working.js';

/** How much of a conversation a row keeps; older messages live in the journal only. */
const SAID_KEPT = 200;

const ASSISTANT: Readonly<Record<Language, Actor>> = {
  zh: { kind: 'ai', id: 'assistant', name: '智能助手' },
  en: { kind: 'ai', id: 'assistant', name: 'Assistant' },
};

/** Adds a message to the conversation. */
export function addSaid(work: Working, said: Said): void {
  update(work, { said: [...work.state.said, said].slice(-SAID_KEPT) });
}

/** The assistant speaks first, and knows what was done and where it stopped. */
export function openingSaid(work: Working, rung: Rung): void {
  const { config, state, at } = work;
  addSaid(work, {
    at,
    by: ASSISTANT[state.language],
    channel: rung.channels[0] ?? 'ai',
    text: openingLine(config, state, { rung, language: state.language }),
  });
}

/** First words of whoever takes over: as drawn for the rung, else what is done and where it stopped. What did not pass is always said. */
export function openingLine(
  config: WorkConfig,
  state: TouchpointState,
  { rung, language }: { readonly rung: Rung; readonly language: Language },
): string {
  const drawn = rung.opening ? say(rung.opening, language) : '';
  const progress = progressOf(config, state);
  const words = language === 'en' ? ENGLISH : CHINESE;
  const place = progress.stoppedAt ? say(progress.stoppedAt, language) : '';
  const failed = progress.times > 0 ? [words.failed(place, progress.times)] : [];
  if (drawn !== '') return [drawn, ...failed].join(words.between);
  const kept = progress.filled > 0 ? [words.kept(progress)] : [];
  const next = failed.length === 0 && place !== '' ? [words.next(place)] : [];
  return [words.hello, ...kept, ...failed, ...next].join(words.between);
}

interface Words {
  readonly hello: string;
  readonly between: string;
  readonly kept: (progress: Progress) => string;
  readonly failed: (place: string, times: number) => string;
  readonly next: (place: string) => string;
}

const CHINESE: Words = {
  hello: '您好。',
  between: '',
  kept: ({ filled, total }) => `您填好的 ${filled} 项（共 ${total} 项）都存着，不用重填。`,
  failed: (place, times) => `就差“${place}”，前面 ${times} 次没通过，我陪您看看。`,
  next: (place) => `接着从“${place}”办就行。`,
};

const ENGLISH: Words = {
  hello: 'Hello.',
  between: ' ',
  kept: ({ filled, total }) => `The ${filled} of ${total} fields you filled in are kept.`,
  failed: (place, times) => `"${place}" did not pass${times > 1 ? ` ${times} times` : ''}: let us look at it together.`,
  next: (place) => `You can go on from "${place}".`,
};
