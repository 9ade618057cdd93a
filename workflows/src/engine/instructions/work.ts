import { EvaluationError, renderTemplate } from '../../expressions/index.js';
import type { Json, Text } from '../../graph/graph.js';
import type { RungConditions, WorkConfig } from '../../touchpoint/work-config.js';
import { ask } from '../ask.js';
import { type Computed, computeAll, judge, valuesOf } from '../compute.js';
import type { Answer } from '../happening.js';
import { park } from '../incident.js';
import { rest } from '../rest.js';
import { instructionOf, type Run, setVariables, updatePosition } from '../run.js';
import type { Position } from '../state.js';
import { clearTimers, setTimer } from '../timers.js';
import { follow, type Leaving } from '../travel.js';
import type { Handler } from './handler.js';

/** Opens the work row, with the ladder's conditions and opening lines as they stand now, and rests until it closes. */
export const work: Handler<'work'> = (run, position, { work: config, input }) => {
  const computed = computeAll(run, Object.entries(input));
  if ('failure' in computed) return park(run, position, { why: computed.failure });
  const conditions = rungConditions(run, config);
  if ('failure' in conditions) return park(run, position, { why: conditions.failure });
  const openings = renderOpenings(run, config);
  rest(run, ask(run, position, { type: 'open-work', operation: 'open', input: computed.value, conditions: conditions.value, openings }));
};

function rungConditions(run: Run, config: WorkConfig): Computed<RungConditions> {
  const conditions: Record<string, { when: boolean; direct: boolean }> = {};
  for (const { id, when, directWhen } of config.kind === 'touch' ? config.ladder : []) {
    const stands = when === undefined ? undefined : judge(run, when);
    const direct = directWhen === undefined ? undefined : judge(run, directWhen);
    for (const judged of [stands, direct])
      if (judged && 'failure' in judged) return { failure: { ...judged.failure, args: { ...judged.failure.args, for: id } } };
    conditions[id] = { when: holds(stands, true), direct: holds(direct, false) };
  }
  return { value: conditions };
}

function holds(judged: ReturnType<typeof judge> | undefined, otherwise: boolean): boolean {
  return judged && 'value' in judged ? judged.value.holds : otherwise;
}

function renderOpenings(run: Run, config: WorkConfig): Readonly<Record<string, Text>> {
  const rungs = config.kind === 'touch' ? config.ladder : [];
  return Object.fromEntries(rungs.flatMap(({ id, opening }) => (opening ? [[id, renderText(run, opening)]] : [])));
}

function renderText(run: Run, { zh, en }: Text): Text {
  return { zh: render(run, zh), ...(en === undefined ? {} : { en: render(run, en) }) };
}

/** A greeting is a courtesy: one that cannot be rendered is left out rather than stopping the customer. */
function render(run: Run, template: string): string {
  try {
    return renderTemplate(template, valuesOf(run));
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return '';
  }
}

/** The row is open, or was asked what time means for it: the next check is armed, or it has closed. */
export function workAnswered(run: Run, position: Position, answer: Answer): void {
  const answered = updatePosition(run, position, { awaiting: null });
  const { outcome, values = {} } = answer;
  if (outcome !== 'opened' && outcome !== 'checked') {
    return workClosed(run, answered, {
      outcome,
      fields: values,
      leaving: { why: answer.why ?? { code: 'work-closed', args: { outcome } } },
    });
  }
  armCheck(run, answered, typeof values['checkAt'] === 'string' ? values['checkAt'] : null);
}

/** Arms the check of the row anew; null = it needs none. */
export function armCheck(run: Run, position: Position, due: string | null): void {
  const armed = run.state.timers.find((timer) => timer.position === position.id && timer.purpose.kind === 'check');
  if (armed?.due === due) return;
  clearTimers(run, (timer) => timer === armed);
  if (due !== null) setTimer(run, { position: position.id, due, purpose: { kind: 'check' } });
}

/** The row closed: variables are taken from the form, and the position leaves by the outcome. */
export function workClosed(
  run: Run,
  position: Position,
  {
    outcome,
    fields,
    leaving,
  }: { readonly outcome: string; readonly fields: Readonly<Record<string, Json>>; readonly leaving: Omit<Leaving, 'way'> },
): void {
  const { ways, assign } = instructionOf(run.plan, position, 'work');
  setVariables(run, Object.fromEntries(assign.map(({ name, field }) => [name, fields[field] ?? null])));
  const way = ways.find((candidate) => candidate.outcome === outcome);
  if (!way) return park(run, position, { why: { code: 'unknown-outcome', args: { operation: 'work', outcome } } });
  const others = ways.filter((candidate) => candidate !== way);
  const notTaken = others.map((other) => ({ outcome: other.outcome, why: { code: 'other-answer', args: { outcome } } }));
  follow(run, position, { way, ...leaving, notTaken, workClosed: true });
}
