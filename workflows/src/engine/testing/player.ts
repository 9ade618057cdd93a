import type { Json } from '../../graph/graph.js';
import type { Plan } from '../../plan/plan.js';
import type { Actor } from '../../touchpoint/touchpoint.js';
import type { Answer, Command, Happening, WorkChange } from '../happening.js';
import { apply, begin, type JournalEntry, type Request, type State } from '../index.js';

const START = Date.UTC(2026, 2, 10, 2, 0);
const OPERATOR: Actor = { kind: 'staff', id: 'o', name: '陈立' };

/** The instant so many seconds after every test's beginning. */
export function second(count: number): string {
  return new Date(START + count * 1_000).toISOString();
}

const NUMBERED: ReadonlySet<Happening['type']> = new Set(['event', 'worked', 'commanded', 'reported']);

type Undated<H> = H extends Happening ? Omit<H, 'at' | 'inbox'> : never;

/** Plays the world to one instance, for tests: each thing at its second. Keeps what the engine answered last. */
export class Player {
  state: State;
  requests: readonly Request[];
  entries: readonly JournalEntry[];
  readonly journal: JournalEntry[] = [];
  private inbox = 0;

  constructor(
    private readonly plan: Plan,
    input: Readonly<Record<string, Json>> = {},
    customer: Readonly<Record<string, Json>> = {},
  ) {
    const begun = begin(plan, { at: second(0), input, customer });
    this.state = begun.state;
    this.requests = begun.requests;
    this.entries = begun.entries;
    this.journal.push(...begun.entries);
  }

  /** Lets something befall the instance, with the next inbox number unless it says its own. */
  tell(at: number, happening: Undated<Happening>, inbox?: number): this {
    const isNumbered = NUMBERED.has(happening.type);
    if (isNumbered && inbox === undefined) this.inbox += 1;
    const number = isNumbered ? { inbox: inbox ?? this.inbox } : {};
    const decision = apply(this.plan, this.state, { ...happening, ...number, at: second(at) } as Happening);
    this.state = decision.state;
    this.requests = decision.requests;
    this.entries = decision.entries;
    this.journal.push(...decision.entries);
    return this;
  }

  event(at: number, name: string, data: Json = {}): this {
    return this.tell(at, { type: 'event', id: `${name}-${at}`, name, data });
  }

  /** The earliest timer comes due, at its time. */
  due(): this {
    const [timer] = [...this.state.timers].sort((a, b) => (a.due < b.due ? -1 : 1));
    if (!timer) throw new Error('No timer is armed');
    return this.tell((Date.parse(timer.due) - START) / 1_000, { type: 'due', timer: timer.id });
  }

  answer(at: number, key: string, answer: string | Answer): this {
    return this.tell(at, { type: 'answered', key, answer: typeof answer === 'string' ? { outcome: answer } : answer });
  }

  fail(at: number, key: string, code = 'down'): this {
    return this.tell(at, { type: 'failed', key, error: { code, message: 'no answer' } });
  }

  report(at: number, key: string, answer: string | Answer): this {
    return this.tell(at, { type: 'reported', key, answer: typeof answer === 'string' ? { outcome: answer } : answer });
  }

  worked(at: number, work: string, change: WorkChange): this {
    return this.tell(at, { type: 'worked', work, change, actor: OPERATOR, channel: 'desk' });
  }

  order(at: number, command: Command): this {
    return this.tell(at, { type: 'commanded', command, actor: OPERATOR, reason: '客户来电' });
  }

  /** Steps on which the instance stands. */
  get stands(): readonly string[] {
    return this.state.positions.map(({ label }) => label);
  }

  /** The last entries as `kind step outcome why`. */
  get said(): readonly string[] {
    return this.entries.map(({ kind, step, outcome, why }) => [kind, step ?? '-', outcome ?? '-', why?.code ?? '-'].join(' '));
  }

  /** The last requests in short. */
  get asked(): readonly string[] {
    return this.requests.map((request) => {
      if ('key' in request) return `${request.type} ${request.key}`;
      return request.type === 'finish' ? `finish ${request.outcome}` : `${request.type} ${request.timer}`;
    });
  }
}
