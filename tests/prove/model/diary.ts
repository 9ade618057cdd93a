import type { Instruction, Label } from '@tongtu/workflows/plan';
import { type Asked, type Branch, type Closing, instructionAt, type Line, type NoteOf, type Purpose, type Story } from './story.js';
import type { ClockName, Place } from './told.js';

/* What is so, read from what was noted. */

type Entry = Line['diary'][number]['entry'];

function last<N extends Entry['note']>(
  { diary }: Line,
  ...kinds: readonly N[]
): { readonly index: number; readonly entry: NoteOf<N> } | undefined {
  for (let index = diary.length - 1; index >= 0; index -= 1) {
    const entry = diary[index]?.entry;
    if (entry && (kinds as readonly string[]).includes(entry.note)) return { index, entry: entry as NoteOf<N> };
  }
  return undefined;
}

/** What was noted since a place in the diary, that not included. */
const since = ({ diary }: Line, index: number): readonly Entry[] => diary.slice(index + 1).map(({ entry }) => entry);

/** A line stands unless it is gone. */
export function stands(line: Line): boolean {
  return last(line, 'gone') === undefined;
}

/** The lines that stand, the eldest first. None of an instance that has ended. */
export function standing({ lines, end }: Story): readonly Line[] {
  return end ? [] : lines.filter(stands);
}

/** Where a line stands (or stood last). */
export function stay(line: Line): NoteOf<'came'> {
  const came = last(line, 'came');
  if (!came) throw new Error('A line that never came anywhere');
  return came.entry;
}

export const placeOf = (line: Line): Place => stay(line).place;
export const labelOf = (line: Line): Label => stay(line).label;
export const instructionOf = (story: Story, line: Line): Instruction => instructionAt(story, labelOf(line));

/** Why a line is stuck; null when it is not: it has been freed since, or has come elsewhere. */
export function trouble(line: Line): NoteOf<'stuck'> | null {
  const entry = last(line, 'stuck', 'freed', 'came')?.entry;
  return entry?.note === 'stuck' ? entry : null;
}

/**
 * What a person must look at: that it is stuck, or else that something beside it went wrong. A question beside it that has failed is put right by its
 * answer, a side line that led nowhere by an order to try again; of both the last is shown.
 */
export function mark(line: Line): { readonly code: string; readonly isBeside: boolean } | null {
  const stuck = trouble(line);
  if (stuck) return { code: stuck.code, isBeside: false };
  const isAnyFailed = questions(line).some(({ failed }) => failed);
  const visit = thisVisit(line);
  const index = visit.findLastIndex(({ note }) => note === 'troubled' || note === 'freed' || note === 'stuck');
  const entry = visit[index];
  if (entry?.note === 'troubled' && entry.over === null) return { code: entry.code, isBeside: true };
  return isAnyFailed ? { code: 'failed', isBeside: true } : null;
}

/** Since when it is to act, as a tick; null when it is not to. */
export function turn({ diary }: Line): number | null {
  const found = diary.findLast(({ entry }) => entry.note === 'turn' || entry.note === 'acted' || entry.note === 'gone');
  return found?.entry.note === 'turn' ? found.tick : null;
}

/** A line is aside from its birth, or from when a join left it to run. */
export function isAside(line: Line): boolean {
  return line.born.aside || last(line, 'put-aside') !== undefined;
}

/** The branches of which it is one, outermost first. Joining, it leaves the innermost. */
export function branchesOf(line: Line): readonly Branch[] {
  const { branches } = line.born;
  return branches.slice(0, branches.length - line.diary.filter(({ entry }) => entry.note === 'left-fork').length);
}

/** What was noted since the line entered its step. */
export function thisVisit(line: Line): readonly Entry[] {
  const index = line.diary.findLastIndex(({ entry }) => entry.note === 'came' && entry.anew);
  return since(line, index);
}

/** The question for the times of its own wait; null when it has been stuck, or has come elsewhere, since. */
export function ownQuestion(line: Line): string | null {
  const entry = line.diary.findLast(
    ({ entry: one }) => one.note === 'came' || one.note === 'stuck' || (one.note === 'asked' && one.asked.own),
  )?.entry;
  return entry?.note === 'asked' ? entry.asked.key : null;
}

/** A row is held from its opening until it has closed by itself, or was asked to. */
export function holdsRow(story: Story, line: Line): boolean {
  const visit = thisVisit(line);
  const opened = visit.some((entry) => entry.note === 'asked' && entry.asked.type === 'open-work');
  return instructionOf(story, line).op === 'work' && opened && !visit.some((entry) => entry.note === 'row-closed');
}

/** A question of a line, and how it stands. */
export interface Question {
  readonly asked: Asked;
  readonly failed: boolean;
}

/**
 * What a line has asked and waits for. A question is open until it is answered; the line moves on; or the line gets stuck, unless it is over that
 * question. One that has failed stays open until it is asked again. Due times are asked for the whole visit, whether it is stuck or not.
 */
export function questions(line: Line): readonly Question[] {
  if (!stands(line)) return [];
  const open = new Map<string, Question>();
  const forget = (over: string | null): void => {
    for (const [key, { asked }] of open) if (key !== over && asked.type !== 'ask-due') open.delete(key);
  };
  for (const entry of thisVisit(line)) {
    if (entry.note === 'came') forget(null);
    if (entry.note === 'asked') open.set(entry.asked.key, { asked: entry.asked, failed: false });
    if (entry.note === 'answered' || entry.note === 'void') open.delete(entry.key);
    if (entry.note === 'stuck') forget(entry.over);
    const found = entry.note === 'failed' ? open.get(entry.key) : undefined;
    if (found) open.set(found.asked.key, { ...found, failed: true });
  }
  return [...open.values()];
}

/**
 * Key of the effect that a line waits for, asked or already begun; null when it waits for none: it has been answered otherwise, has failed, or the
 * line is stuck.
 */
export function waitsFor(line: Line): string | null {
  let key: string | null = null;
  for (const entry of thisVisit(line)) {
    if (entry.note === 'asked' && entry.asked.type === 'perform') key = entry.asked.key;
    if ((entry.note === 'answered' || entry.note === 'failed' || entry.note === 'void') && entry.key === key) key = null;
    if (entry.note === 'begun') key = entry.key;
    if (entry.note === 'came' || entry.note === 'stuck') key = null;
  }
  return key;
}

/** Whether the world has heard of a question of this line: not when it was first asked since the happening at hand came. */
export function isHeard({ heardAt }: Story, line: Line, isMeant: (asked: Asked) => boolean): boolean {
  return line.diary.some(({ tick, entry }) => tick <= heardAt && entry.note === 'asked' && isMeant(entry.asked));
}

/** A clock that is armed. */
export interface Clock {
  readonly purpose: Purpose;
  readonly due: string;
}

const purposeName = (purpose: Purpose): string =>
  'time' in purpose ? `time ${purpose.time}` : 'trigger' in purpose ? `on ${purpose.trigger}` : 'check';

const samePurpose = (a: Purpose, b: Purpose): boolean => purposeName(a) === purposeName(b);

/** Clocks of triggers run while the line is on its visit of the step; all others while it stays where it is and is not stuck. */
export function clocks(line: Line): readonly Clock[] {
  if (!stands(line)) return [];
  let armed: readonly Clock[] = [];
  for (const entry of thisVisit(line)) {
    if (entry.note === 'armed') armed = [...armed.filter(({ purpose }) => !samePurpose(purpose, entry.purpose)), entry];
    if (entry.note === 'unarmed') armed = armed.filter(({ purpose }) => !samePurpose(purpose, entry.purpose));
    if (entry.note === 'came' || entry.note === 'stuck') armed = armed.filter(({ purpose }) => 'trigger' in purpose);
  }
  return armed;
}

export function clockName(line: Line, { purpose, due }: Clock): ClockName {
  return `${placeOf(line)}/${purposeName(purpose)}@${due}`;
}

/** Rows that were asked to close and have not answered. Nobody asks for them once the instance has ended. */
export function openClosings({ closings, end }: Story): readonly Closing[] {
  return end ? [] : closings.filter(({ answered }) => !answered);
}

/** Names one visit of a fork. */
export const forkVisit = ({ fork, visit }: Branch): string => `${fork}:${visit}`;
