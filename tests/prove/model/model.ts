import type { Label, Plan } from '@tongtu/workflows/plan';
import { act, settle } from './acts.js';
import { answer, failure, report } from './answers.js';
import { clockName, clocks, isAside, mark, openClosings, type Question, questions, standing, stay } from './diary.js';
import { hear } from './events.js';
import { bear, later } from './line.js';
import { obey } from './orders.js';
import { ring } from './rings.js';
import { rowChanged } from './rows.js';
import { type Line, say, type Story } from './story.js';
import type { Told, Values, View } from './told.js';

/** How an instance begins. */
export interface Birth {
  readonly plan: Plan;
  readonly within: Readonly<Record<Label, readonly Label[]>>;
  readonly at: string;
  readonly input: Values;
  readonly customer: Values;
}

/**
 * What an instance must do, said in another way than the engine says it: diaries in which nothing is struck out, and rules about what is so
 * because of them. Slow, and small enough to be held against the words of the design.
 */
export class Model {
  private readonly story: Story;

  constructor({ plan, within, at, input, customer }: Birth) {
    this.story = {
      ...{
        plan,
        within,
        startedAt: at,
        at,
        tick: 0,
        heardAt: 0,
        lines: [],
        closings: [],
        visits: new Map(),
        variables: new Map(Object.entries(plan.variables)),
      },
      ...{
        customer: new Map(Object.entries(customer)),
        taken: new Set(),
        arrived: new Map(),
        joined: new Set(),
        early: [],
        done: [],
        paused: false,
        discards: false,
        held: [],
      },
      ...{ end: null, askedNow: [], saidNow: [], ageDue: plan.maximumAgeMs === null ? null : later(at, plan.maximumAgeMs) },
    };
    for (const [name, value] of Object.entries(input)) if (this.story.variables.has(name)) this.story.variables.set(name, value);
    say(this.story, 'began');
    bear(this.story, plan.start, { branches: [], aside: false, sideLine: null });
    settle(this.story);
  }

  /** Something befalls the instance. */
  tell(told: Told): void {
    const { story } = this;
    story.askedNow = [];
    story.saidNow = [];
    story.heardAt = story.tick;
    if (story.end) return;
    story.at = told.at;
    if ('number' in told) {
      if (story.taken.has(told.number)) return;
      story.taken.add(told.number);
    }
    if (story.paused && told.is !== 'order') return hold(story, told);
    befall(story, told);
    if (story.paused) return;
    for (let next = story.held.shift(); next && !story.end; next = story.held.shift()) befall(story, next);
  }

  view(): View {
    const { story } = this;
    const lines = standing(story);
    const open = lines.flatMap(questions);
    const age = story.ageDue === null || story.end ? [] : [`age@${story.ageDue}`];
    return {
      status: story.end ? 'ended' : story.paused ? 'paused' : 'running',
      outcome: story.end?.outcome ?? null,
      stands: lines.map(standingText).sort(),
      open: [...open, ...openClosings(story)].map(questionText).sort(),
      clocks: [...lines.flatMap((line) => clocks(line).map((clock) => clockName(line, clock))), ...age].sort(),
      variables: Object.fromEntries(story.variables),
      customer: Object.fromEntries(story.customer),
      early: story.end ? [] : story.early.map(({ number }) => number),
      asked: this.askedNow(open),
      said: story.saidNow,
    };
  }

  /** What is void before the happening is over was never asked. */
  private askedNow(open: readonly Question[]): readonly string[] {
    const { askedNow, end, saidNow } = this.story;
    const live = askedNow.filter(
      ({ type, key }) => type === 'close-work' || type === 'recall' || open.some(({ asked }) => asked.key === key),
    );
    const ended = end && saidNow.some((line) => line.startsWith('ended ')) ? [`finish ${end.outcome} ${JSON.stringify(end.output)}`] : [];
    return [...live.map(({ type, key, content }) => `${type === 'undo' ? 'perform' : type} ${key} ${JSON.stringify(content)}`), ...ended];
  }
}

function standingText(line: Line): string {
  const { place, label } = stay(line);
  return [place, label, ...(isAside(line) ? ['aside'] : []), ...markText(line)].join(' ').trimEnd();
}

function markText(line: Line): readonly string[] {
  const found = mark(line);
  return found ? [found.isBeside ? 'beside' : '', found.code].filter((word) => word !== '') : [];
}

function questionText({ asked: { type, key, content }, failed }: Question): string {
  return `${type} ${key} ${failed ? 'failed' : 'open'} ${JSON.stringify(content)}`;
}

/** Events that a paused instance keeps; everything else is kept always. */
const EVENTS_HELD = 50;

function hold(story: Story, told: Told): void {
  if (told.is === 'event' && story.discards) return say(story, 'event-late');
  if (told.is === 'ring' && (told.clock === null || story.held.some((other) => other.is === 'ring' && other.clock === told.clock))) return;
  story.held.push(told);
  const events = story.held.filter(({ is }) => is === 'event');
  if (events.length <= EVENTS_HELD) return;
  story.held = story.held.filter((other) => other !== events[0]);
  say(story, 'event-late');
}

function befall(story: Story, told: Told): void {
  switch (told.is) {
    case 'answer':
      answer(story, told);
      break;
    case 'report':
      report(story, told);
      break;
    case 'failure':
      failure(story, told);
      break;
    case 'ring':
      ring(story, told.clock);
      break;
    case 'event':
      hear(story, { number: told.number, name: told.name, at: told.at, data: told.data }, settle);
      break;
    case 'work':
      rowChanged(story, told);
      break;
    case 'order':
      obey(story, told.order, act);
      break;
  }
  settle(story);
}
