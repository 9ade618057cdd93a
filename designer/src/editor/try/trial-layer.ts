import { formatDuration } from '@tongtu/workflows/calendar';
import { standing } from '@tongtu/workflows/engine';
import { say, type Graph, type Language } from '@tongtu/workflows/graph';
import { coverageOf, type SimulatedWork, type Simulation } from '@tongtu/workflows/simulator';
import type { DrawingLayer, DrawingRung, DrawingStep, LinkLook, StepLook } from '../../ui/drawing/drawing-data.js';

/** Who is played, and how the drawing is written. */
export interface TrialReader {
  readonly language: Language;
  /** The person who travels: whole name for tooltips, letter for the mark. */
  readonly name: string;
  /** `10:54` of an instant; with the day when it is another day. */
  readonly time: (at: string) => string;
}

function workAt({ works }: Simulation, step: string, visit: number): SimulatedWork | undefined {
  return works[`${step}:${String(visit)}`];
}

/** What is true of a touchpoint or task now: who has it, until when. */
function workSentence({ config, state }: SimulatedWork, { language, time }: TrialReader): string {
  const zh = language === 'zh';
  const until = state.checkAt === null ? '' : time(state.checkAt);
  if (state.lease !== null) {
    const by = state.lease.actor.name;
    return zh ? `${by}正在办，占用到 ${time(state.lease.until)}` : `${by} works on it until ${time(state.lease.until)}`;
  }
  const rung = config.kind === 'touch' ? config.ladder[state.rung] : undefined;
  if (rung === undefined) return zh ? `等人来办，${until} 到期` : `Waiting for somebody until ${until}`;
  const name = say(rung.label, language);
  if (state.rung === 0) {
    if (state.lastActivityAt === null) return zh ? '等客户开始填' : 'Waiting for the customer to begin';
    return zh ? `客户放下了，${until} 记为断点` : `Put down; a breakpoint at ${until}`;
  }
  return zh ? `轮到${name}，${until} 前没办就往下` : `${name}'s turn, climbs at ${until}`;
}

function waitSentence({ state }: Simulation, position: string, { language, time }: TrialReader): string | undefined {
  const due = state.timers.filter((timer) => timer.position === position && timer.purpose.kind === 'timer').map((timer) => timer.due)[0];
  if (due === undefined) return undefined;
  return language === 'zh' ? `等到 ${time(due)}` : `Waits until ${time(due)}`;
}

/** How long the customer was at a step that is over. */
function stayedSentence({ journal }: Simulation, step: string, language: Language): string | undefined {
  const entered = journal.findLast((entry) => entry.origin === 'engine' && entry.kind === 'entered' && entry.step === step);
  const left = journal.findLast((entry) => entry.origin === 'engine' && entry.kind === 'left' && entry.step === step);
  if (entered === undefined || left === undefined) return undefined;
  const seconds = Math.round((Date.parse(left.at) - Date.parse(entered.at)) / 1000);
  if (seconds < 60) return undefined;
  const text = formatDuration(`PT${String(Math.round(seconds / 60) * 60)}S`, language);
  return language === 'zh' ? `用了 ${text}` : `Took ${text}`;
}

function ladderNow(drawn: DrawingStep | undefined, work: SimulatedWork | undefined): readonly DrawingRung[] | undefined {
  if (drawn?.ladder === undefined || work === undefined || work.state.status !== 'open') return undefined;
  return drawn.ladder.map((rung, index) => (index === work.state.rung ? { ...rung, current: true } : rung));
}

/** The trial on top of the drawing: where the customer stands, what is true there, which way they came, what was not reached. */
export function trialLayer(
  graph: Graph,
  drawn: readonly DrawingStep[],
  { simulation, reader }: { readonly simulation: Simulation; readonly reader: TrialReader },
): DrawingLayer {
  const taken = coverageOf(simulation.journal);
  const positions = standing(simulation.plan, simulation.state);
  const ended = simulation.state.status === 'ended';
  const endStep = ended ? simulation.journal.findLast((entry) => entry.kind === 'ended')?.step : undefined;
  const visited = new Set([...taken.map(({ step }) => step), ...(endStep == null ? [] : [endStep])]);
  const looks = graph.steps.map(({ id }): readonly [string, StepLook] => {
    const card = drawn.find((step) => step.id === id);
    const ports = Object.fromEntries(taken.filter(({ step }) => step === id).map(({ outcome }) => [outcome, 'taken' as const]));
    const here = positions.find(({ step }) => step === id);
    const token =
      here?.side === true ? { name: reader.name, icon: 'wait' as const } : { name: reader.name, letter: [...reader.name][0] ?? '' };
    if (here !== undefined) {
      const work = workAt(simulation, id, here.visit);
      const sentence = work === undefined ? waitSentence(simulation, here.position, reader) : workSentence(work, reader);
      const ladder = ladderNow(card, work);
      return [
        id,
        {
          state: 'here',
          token,
          ports,
          ...(sentence === undefined ? {} : { sentence }),
          ...(ladder === undefined ? {} : { ladder }),
          ...(here.incident === null ? {} : { incidents: 1 }),
        },
      ];
    }
    if (!visited.has(id)) return [id, { state: 'future' }];
    const sentence = stayedSentence(simulation, id, reader.language);
    return [id, { state: 'visited', ports, ...(sentence === undefined ? {} : { sentence }), ...(id === endStep ? { token } : {}) }];
  });
  const links = graph.links.flatMap((link): readonly (readonly [string, LinkLook])[] =>
    taken.some(({ step, outcome }) => step === link.from && outcome === link.outcome) ? [[link.id, { state: 'taken' }]] : [],
  );
  return { steps: Object.fromEntries(looks), links: Object.fromEntries(links) };
}
