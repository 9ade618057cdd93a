import type { JournalEntry, OpenTimer, Request, State } from '@tongtu/workflows/engine';
import type { Plan } from '@tongtu/workflows/plan';
import type { ClockName, Key, Place } from '../model/told.js';

/** Entries that speak of a visit which the instance has made. */
const MADE: ReadonlySet<string> = new Set(['entered', 'left', 'interrupted', 'incident', 'ended', 'side-line', 'waiting', 'undone']);

/**
 * Says in the words of the model what the engine calls by ids. Visits of a step are numbered by the engine as it likes, as long as numbers rise: here
 * they are the first, the second and so on.
 */
export class Places {
  private readonly visits = new Map<string, number[]>();

  /** The step of the fork whose branches a step's join gathers: both have the same visits. */
  private readonly forks: ReadonlyMap<string, string>;

  constructor(private readonly plan: Plan) {
    const joins = Object.values(plan.instructions).flatMap((one) =>
      one.op === 'fork' ? [[this.stepAt(one.join), one.step] as const] : [],
    );
    this.forks = new Map(joins);
  }

  /** Takes note of the visits that a decision speaks of for the first time. Throws when a step is given a number that is not higher than all before. */
  learn(entries: readonly JournalEntry[]): void {
    const made = entries
      .filter(({ kind, step }) => step !== null && MADE.has(kind) && !this.isJoin(step))
      .sort((a, b) => a.visit - b.visit);
    for (const { step, visit } of made) {
      const known = this.visits.get(step ?? '') ?? [];
      if (known.includes(visit)) continue;
      const highest = known.at(-1) ?? 0;
      if (visit < highest) throw new Error(`${step ?? ''} is visited for time ${visit} after time ${highest}`);
      this.visits.set(step ?? '', [...known, visit]);
    }
  }

  place(step: string, visit: number): Place {
    return `${step}:${(this.visits.get(this.forks.get(step) ?? step)?.indexOf(visit) ?? -1) + 1 || `?${visit}`}`;
  }

  key(key: string): Key {
    const [step = '', visit = '', ...rest] = key.split(':');
    return [this.place(step, Number(visit)), ...rest].join(':');
  }

  row(work: string): Place {
    const [step = '', visit = ''] = work.split(':');
    return this.place(step, Number(visit));
  }

  /** Where a position stands, if it does. */
  line({ positions }: State, id: string): Place | null {
    const position = positions.find((one) => one.id === id);
    return position ? this.place(this.stepAt(position.label), position.visit) : null;
  }

  clock(state: State, { position, purpose, due }: OpenTimer): ClockName {
    if (purpose.kind === 'age') return `age@${due}`;
    const what = purpose.kind === 'timer' ? `time ${purpose.index}` : purpose.kind === 'trigger' ? `on ${purpose.id}` : 'check';
    return `${this.line(state, position) ?? '?'}/${what}@${due}`;
  }

  private isJoin(step: string): boolean {
    const fork = this.forks.get(step);
    return fork !== undefined && fork !== step;
  }

  stepAt(label: string): string {
    return this.plan.instructions[label]?.step ?? '';
  }

  /** A request as one line: what it is, and what it is asked with. */
  request(request: Request): string {
    switch (request.type) {
      case 'perform':
        return `perform ${this.key(request.key)} ${JSON.stringify(request.input)}`;
      case 'open-work':
        return `open-work ${this.key(request.key)} ${JSON.stringify({ input: request.input, conditions: request.conditions })}`;
      case 'ask-due':
        return `ask-due ${this.key(request.key)} ${JSON.stringify(request.questions.map(({ id, from }) => ({ id, from })))}`;
      case 'recall':
        return `recall ${this.key(request.key)} ${JSON.stringify({ of: this.key(request.of) })}`;
      case 'hand-over-work':
        return `hand-over-work ${this.key(request.key)} ${JSON.stringify({ to: request.to })}`;
      case 'finish':
        return `finish ${request.outcome} ${JSON.stringify(request.output)}`;
      case 'set-timer':
      case 'clear-timer':
        return `${request.type} ${request.timer}`;
      default:
        return `${request.type} ${this.key(request.key)} null`;
    }
  }
}
