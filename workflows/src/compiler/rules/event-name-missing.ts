import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Whoever waits for an event says which one. */
export const eventNameMissing: Rule = {
  code: 'event-name-missing',
  title: { zh: '没说是哪个事件', en: 'An event has no name' },
  step: (step, drawing) => [
    ...missingAt(step, drawing),
    ...step.on.flatMap(({ id, when }) => (when.kind === 'event' && isEmpty(when.event) ? [missing(step.id, `on.${id}.event`)] : [])),
  ],
  journey: ({ graph }) =>
    graph.settings.exits.flatMap(({ event }, index) => (isEmpty(event) ? [missing(null, `exits.${index}.event`)] : [])),
};

function missingAt(step: Step, drawing: Drawing): readonly Problem[] {
  const nameless = drawing.facts(step).listens.filter(({ event }) => isEmpty(event));
  return [...new Set(nameless.map(({ path }) => path))].map((path) => missing(step.id, path));
}

function isEmpty(event: string): boolean {
  return event.trim() === '';
}

function missing(step: string | null, field: string): Problem {
  return problem({
    code: 'event-name-missing',
    step,
    field,
    message: { zh: '没说等的是哪个事件，所以永远等不到。', en: 'No event is named, so it will never come.' },
    remedy: { zh: '选一个行为事件', en: 'Choose an event' },
  });
}
