import type { Why } from '../engine/happening.js';
import type { Json, JsonObject } from '../graph/graph.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import { formats, plain, type Reading } from './format.js';
import type { Phrase } from './words/phrase.js';
import { phrases } from './words/phrases.js';
import { specialTitles, titles } from './words/titles.js';

/** An entry as the journal keeps it: the engine's and the work rows' alike. */
export interface DescribedEntry {
  readonly at: string;
  readonly kind: string;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly actor: Actor | null;
  readonly why: Why | null;
  readonly notTaken: readonly { readonly outcome: string; readonly why: Why }[];
}

/** An entry in the reader's words; empty texts have nothing to say. `notTaken` is the other ways and what they would have needed. */
export interface EntryWords {
  readonly title: string;
  readonly why: string;
  readonly notTaken: string;
}

const SYSTEM: Readonly<Record<Reading['language'], string>> = { zh: '规则', en: 'The rules' };

/** Puts an entry into words. A code from elsewhere that has no sentence here gives none, never its name. */
export function describeEntry(entry: DescribedEntry, reader: Pick<Reading, 'language' | 'zone' | 'names'>): EntryWords {
  const reading: Reading = { ...reader, step: entry.step, at: entry.at };
  const { kind, why } = entry;
  const args: JsonObject = {
    ...why?.args,
    step: entry.step,
    outcome: entry.outcome,
    actor: nameOf(entry.actor, reading),
    both: hasBoth(why),
  };
  const title =
    specialTitles[`${kind}/${why?.code ?? ''}`] ?? (Object.hasOwn(titles, kind) ? titles[kind as keyof typeof titles] : undefined);
  return {
    title: title ? write(title, args, reading) : '',
    why: why ? sentence(why, args, reading) : '',
    notTaken: entry.notTaken
      .map((other) => otherWay(other, entry, reading))
      .filter((text) => text !== '')
      .join(reading.language === 'zh' ? '；' : '; '),
  };
}

function otherWay({ outcome, why }: DescribedEntry['notTaken'][number], { kind }: DescribedEntry, reading: Reading): string {
  const isRung = ['climbed', 'offered', 'handed-over', 'reassigned'].includes(kind);
  const name = isRung ? reading.names.rung(reading.step, outcome) : reading.names.outcome(reading.step, outcome);
  const needed = sentence(why, why.args ?? {}, reading);
  return needed === '' ? name : `${name}${reading.language === 'zh' ? '，' : ', '}${needed}`;
}

function sentence(why: Why, args: JsonObject, reading: Reading): string {
  const phrase = Object.hasOwn(phrases, why.code) ? phrases[why.code] : undefined;
  return phrase ? write(phrase, args, reading) : '';
}

/** Fills a sentence's places; a bracketed part with an empty place is left out. */
function write(phrase: Phrase, args: JsonObject, reading: Reading): string {
  const filled = (text: string): { readonly text: string; readonly empty: boolean } => {
    let empty = false;
    const written = text.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, format?: string) => {
      const value: Json = args[name] ?? null;
      const said = format === undefined ? plain(value) : (formats[format]?.(value, reading) ?? '');
      if (said === '') empty = true;
      return said;
    });
    return { text: written, empty };
  };
  const whole = phrase[reading.language].replace(/\[([^[\]]*)\]/g, (_, part: string) => {
    const { text, empty } = filled(part);
    return empty ? '' : text;
  });
  return filled(whole).text.trim();
}

function nameOf(actor: Actor | null, { language }: Reading): string {
  return actor && actor.name !== '' ? actor.name : SYSTEM[language];
}

function hasBoth(why: Why | null): boolean {
  const { times, events } = why?.args ?? {};
  return Array.isArray(times) && times.length > 0 && Array.isArray(events) && events.length > 0;
}
