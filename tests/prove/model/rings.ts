import type { PlanTrigger } from '@tongtu/workflows/plan';
import { type Clock, clockName, clocks, instructionOf, standing } from './diary.js';
import { ask, askDues, finish, goOff, later, leave } from './line.js';
import { type Line, note, type Story } from './story.js';

/** A clock that is armed rings; one that is not means nothing. */
export function ring(story: Story, name: string | null): void {
  if (name !== null && name === `age@${story.ageDue}`) return finish(story, { outcome: 'too-old' });
  for (const line of standing(story)) {
    const clock = clocks(line).find((one) => clockName(line, one) === name);
    if (clock) return rang(story, line, clock);
  }
}

function rang(story: Story, line: Line, { purpose, due }: Clock): void {
  note(story, line, { note: 'unarmed', purpose });
  if ('check' in purpose) return ask(story, line, { type: 'check-work', operation: 'check', content: null });
  if ('trigger' in purpose) return triggerDue(story, line, { ...purpose, due });
  const instruction = instructionOf(story, line);
  const timer = instruction.op === 'await' ? instruction.timers[purpose.time] : undefined;
  if (timer) leave(story, line, timer);
}

interface Due {
  readonly trigger: string;
  readonly round: number;
  readonly due: string;
}

function triggerDue(story: Story, line: Line, rung: Due): void {
  const { step } = instructionOf(story, line);
  const trigger = Object.values(story.plan.instructions)
    .filter((one) => one.step === step)
    .flatMap(({ triggers = [] }) => triggers)
    .find(({ id }) => id === rung.trigger);
  if (!trigger) return;
  armNext(story, line, { ...rung, when: trigger.when, isLast: trigger.interrupting });
  goOff(story, line, trigger);
}

/** A trigger that repeats counts on from when it was due; one that interrupts does not repeat. */
function armNext(
  story: Story,
  line: Line,
  { trigger, round, due, when, isLast }: Due & { readonly when: PlanTrigger['when']; readonly isLast: boolean },
): void {
  const repeat = when.kind === 'timer' ? when.repeat : undefined;
  if (isLast || !repeat || round >= (repeat.times ?? Infinity)) return;
  const next = later(due, repeat.everyMs);
  if (repeat.by) askDues(story, line, { attached: [{ id: `on.${trigger}`, from: next, round: round + 1 }] });
  else note(story, line, { note: 'armed', purpose: { trigger, round: round + 1 }, due: next });
}
