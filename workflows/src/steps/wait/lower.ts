import { type DueRule, durationMs } from '../../calendar/index.js';
import { journeyRule } from '../../graph/journey-rule.js';
import type { AwaitedEvent, AwaitInstruction } from '../../plan/plan.js';
import type { LowerContext } from '../define-step.js';
import type { LengthSetting } from '../time-settings.js';
import { hasTime, type WaitConfig } from './config.js';

type Timer = AwaitInstruction['timers'][number];

/** Timers that only the calendar can tell carry a rule; the others are reckoned without asking anybody. */
export function lowerWait(settings: WaitConfig, { step, graph, way }: LowerContext): AwaitInstruction {
  const by = (rule: DueRule): { readonly by: DueRule } => ({ by: journeyRule(graph, rule) });
  const context = { by, way };
  return {
    op: 'await',
    step: step.id,
    timers: [...lengthTimer(settings, context), ...dateTimer(settings, context)],
    events: settings.events.map((one): AwaitedEvent => ({
      event: one.event,
      ...(one.match === undefined ? {} : { match: one.match }),
      since: one.since === 'step' || one.since === 'entry' ? one.since : { ms: durationMs(one.since) },
      assign: one.assign,
      way: way(one.id),
    })),
  };
}

interface TimerContext extends Pick<LowerContext, 'way'> {
  readonly by: (rule: DueRule) => { readonly by: DueRule };
}

/** After a length of time; or, where nothing but a time of day or windows is named, when those come. */
function lengthTimer(settings: WaitConfig, { by, way }: TimerContext): readonly Timer[] {
  const { duration: length, until } = settings;
  const finer = finerRule(settings);
  if (length === undefined) return until !== undefined || !hasTime(settings) ? [] : [{ afterMs: 0, ...by(finer), way: way('time') }];
  if (typeof length === 'string' && !isFiner(settings)) return [{ afterMs: durationMs(length), way: way('time') }];
  return [{ afterMs: 0, ...by({ ...finer, ...lengthRule(length, 1) }), way: way('time') }];
}

function dateTimer(settings: WaitConfig, { by, way }: TimerContext): readonly Timer[] {
  const { until, shift, shiftDirection, zone } = settings;
  if (until === undefined) return [];
  const sign = shiftDirection === 'after' ? 1 : -1;
  const ways = { way: way('time'), past: way('past') };
  const isPlain = typeof shift !== 'object' && !isFiner(settings) && zone === undefined;
  if (isPlain) return [{ until, offsetMs: shift === undefined ? 0 : sign * durationMs(shift) || 0, ...ways }];
  return [{ until, offsetMs: 0, ...by({ ...finerRule(settings), ...(shift === undefined ? {} : lengthRule(shift, sign)) }), ...ways }];
}

function lengthRule(length: LengthSetting, sign: 1 | -1): DueRule {
  if (typeof length === 'object') return { working: { ...length, amount: sign * length.amount } };
  return { plain: sign < 0 ? `-${length}` : length };
}

/** What is asked beyond a length or a date. */
function finerRule({ calendar, zone, atTime, windows = [] }: WaitConfig): DueRule {
  return {
    ...(calendar === undefined ? {} : { calendar }),
    ...(zone === undefined ? {} : { zone }),
    ...(atTime === undefined ? {} : { atTime }),
    ...(windows.length === 0 ? {} : { windows }),
  };
}

function isFiner({ atTime, windows = [] }: WaitConfig): boolean {
  return atTime !== undefined || windows.length > 0;
}
