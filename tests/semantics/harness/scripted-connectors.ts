import type { Connector, Effect, Performed } from '@tongtu/orchestrator/testing';
import type { Answer } from '@tongtu/workflows/engine';
import type { Plan } from '@tongtu/workflows/plan';
import type { AnswerPolicy, SimulatedAnswer } from '@tongtu/workflows/simulator';

/** How the effects of one instance are answered. */
interface Script {
  readonly plan: Plan;
  readonly answers: AnswerPolicy;
  /** Calls so far, by step. */
  readonly calls: Map<string, number>;
  /** Answers that the scenario gives by hand, by step, and who waits for them. */
  readonly given: Map<string, SimulatedAnswer[]>;
  readonly asking: Map<string, (answer: SimulatedAnswer) => void>;
}

type LocalConnector = Extract<Connector, { readonly kind: 'local' }>;

/** Trouble that no repetition mends, as connectors throw it. */
export type Fail = (code: string) => Error;

/** The world around the instances of a test file: it answers effects as their scenarios say. Local connectors do their own work unless a scenario says otherwise. */
export class Scripts {
  private readonly byInstance = new Map<string, Script>();

  constructor(private readonly fail: Fail) {}

  expect(instance: string, { plan, answers = { otherwise: 'first-way' } }: { readonly plan: Plan; readonly answers?: AnswerPolicy }): void {
    this.byInstance.set(instance, { plan, answers, calls: new Map(), given: new Map(), asking: new Map() });
  }

  /** Answers by hand what waits at a step, or will. */
  answer(instance: string, step: string, answer: SimulatedAnswer): void {
    const script = this.of(instance);
    const waiting = script.asking.get(step);
    script.asking.delete(step);
    if (waiting) waiting(answer);
    else script.given.set(step, [...(script.given.get(step) ?? []), answer]);
  }

  /** Gives up whatever still waits for an answer by hand: a worker does not stop before its activities do. */
  giveUp(): void {
    for (const { asking } of this.byInstance.values()) for (const answer of asking.values()) answer({ error: 'given-up' });
  }

  /** The usual connectors, each answering as the scenario of the instance says. */
  instead(usual: readonly Connector[]): readonly Connector[] {
    return usual.map((connector): Connector => {
      const { name, operation } = connector;
      const answered = (effect: Effect): Promise<Performed> => this.perform(effect);
      if (connector.kind !== 'local') return { name, operation, serves: () => true, kind: 'remote', isRepeatable: true, perform: answered };
      const perform: LocalConnector['perform'] = (effect, within) =>
        this.isScripted(effect) ? answered(effect) : connector.perform(effect, within);
      return { ...connector, perform };
    });
  }

  private of(instance: string): Script {
    const script = this.byInstance.get(instance);
    if (!script) throw new Error(`No scenario has started ${instance}`);
    return script;
  }

  private isScripted(effect: Effect): boolean {
    const { answers } = this.of(effect.instance);
    return answers.otherwise === 'ask' || stepOf(effect) in (answers.byStep ?? {});
  }

  private async perform(effect: Effect): Promise<Performed> {
    const answer = await this.answerTo(effect);
    if (answer.afterMs) await new Promise((resolve) => setTimeout(resolve, answer.afterMs));
    if ('error' in answer) throw this.fail(answer.error);
    return { answer: asAnswer(answer), receipt: null };
  }

  private answerTo(effect: Effect): SimulatedAnswer | Promise<SimulatedAnswer> {
    const script = this.of(effect.instance);
    const step = stepOf(effect);
    const count = script.calls.get(step) ?? 0;
    script.calls.set(step, count + 1);
    const prepared = script.answers.byStep?.[step] ?? [];
    const answer = prepared[Math.min(count, prepared.length - 1)];
    if (answer) return answer;
    if (script.answers.otherwise === 'first-way') return { outcome: firstWay(script.plan, step) };
    const given = script.given.get(step)?.shift();
    return given ?? new Promise((resolve) => script.asking.set(step, resolve));
  }
}

function stepOf({ key }: Effect): string {
  return key.split(':')[0] ?? '';
}

function firstWay({ instructions }: Plan, step: string): string {
  const effect = Object.values(instructions).find((one) => one.op === 'effect' && one.step === step);
  return effect?.op === 'effect' ? (effect.ways[0]?.outcome ?? 'ok') : 'ok';
}

function asAnswer(answer: Exclude<SimulatedAnswer, { readonly error: string }>): Answer {
  const { outcome, values = {}, customer, why } = answer;
  return { outcome, values, ...(customer ? { customer } : {}), ...(why ? { why } : {}) };
}
