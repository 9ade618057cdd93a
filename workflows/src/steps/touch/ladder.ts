import { z } from 'zod';
import { durationMs, formatDuration } from '../../calendar/index.js';
import type { Language, Step } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import type { Family, Rung } from '../../touchpoint/work-config.js';
import { assignment } from '../assignment-settings.js';
import { duration, expression, id, label, longText } from '../settings.js';

/** One rung of the relay ladder as drawn. The first is where the customer starts; it climbs by idleness, not by tries. */
export const rung = z.strictObject({
  id,
  family: z.enum(['customer', 'ai', 'remote', 'branch']),
  label,
  /** Left out for customers for whom this does not hold. */
  when: expression.optional(),
  /** Customers for whom this holds go straight here at the first breakpoint. */
  directWhen: expression.optional(),
  tryFor: duration,
  tries: z.number().int().min(0).max(100),
  /** Reached at the latest so long after the first breakpoint. */
  by: duration.optional(),
  channels: z.array(id).max(20),
  assignment: assignment.optional(),
  minimumConfidence: z.number().min(0).max(1).optional(),
  opening: longText.optional(),
});
export type RungSetting = Readonly<z.infer<typeof rung>>;

/** A rung as the plan carries it: durations in milliseconds, nothing left open. */
export function lowerRung({ tryFor, by, ...rest }: RungSetting): Rung {
  return { ...rest, tryMs: durationMs(tryFor), byMs: by === undefined ? null : durationMs(by) };
}

/** Cells of the ladder strip: the time after which a rung is climbed past; the last one holds for good. */
export function ladderCells(
  { ladder, idle }: { readonly ladder: readonly RungSetting[]; readonly idle: string },
  language: Language,
): readonly { readonly family: Family; readonly text: string }[] {
  return ladder.map((one, index) => ({ family: one.family, text: cellText({ one, index, next: ladder[index + 1], idle }, language) }));
}

interface Cell {
  readonly one: RungSetting;
  readonly index: number;
  readonly next: RungSetting | undefined;
  readonly idle: string;
}

function cellText({ one, index, next, idle }: Cell, language: Language): string {
  if (!next) return say({ zh: '兜底', en: 'last' }, language);
  if (index === 0) return formatDuration(idle, language);
  if (next.by !== undefined) return formatDuration(next.by, language);
  const seconds = (durationMs(one.tryFor) * one.tries) / 1000;
  return formatDuration(`PT${seconds}S`, language);
}

/** The ladder of a touchpoint as far as its settings can be read; null for another step. */
export function rungsOf(step: Step): { readonly ladder: readonly RungSetting[]; readonly idle: string; readonly expires: string } | null {
  if (step.type !== 'touch') return null;
  const { ladder, idle, expires } = step.config;
  const readable = (Array.isArray(ladder) ? ladder : []).map((one) => rung.safeParse(one));
  return {
    ladder: readable.flatMap(({ data }) => (data ? [data] : [])),
    idle: typeof idle === 'string' ? idle : '',
    expires: typeof expires === 'string' ? expires : '',
  };
}
