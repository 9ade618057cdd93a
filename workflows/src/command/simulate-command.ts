import { compile } from '../compiler/compile.js';
import type { Graph } from '../graph/graph.js';
import type { Plan } from '../plan/plan.js';
import { runScenario, type Scenario, type ScenarioResult } from '../simulator/index.js';
import { scenariosFor } from '../templates/index.js';
import { problemLines } from './check-command.js';
import { type Command, JSON_OPTION } from './command.js';
import { graphOf, INPUT, readDrawings, readJsonFile, SCENARIOS_ENDING, type Source } from './drawings.js';
import { journalLines } from './journal-lines.js';
import { Refusal } from './refusal.js';
import { readScenarios } from './scenarios/read-scenarios.js';
import { type Call, outJson } from './world.js';

/** `tongtu simulate`: plays saved trials on a virtual clock and tells what happens. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage: {
    zh: 'simulate <文件|目录|-> … [--scenarios 文件] [--scenario 名字] [--quiet] [--json]',
    en: 'simulate <file|folder|-> … [--scenarios file] [--scenario name] [--quiet] [--json]',
  },
  summary: { zh: '用虚拟时钟演一遍存好的试跑', en: 'play saved trials on a virtual clock' },
  details: {
    zh: `试跑取自 --scenarios；没有写就取图旁边同名的 ${SCENARIOS_ENDING}，再没有就用样板带的。\n结束码：0 每个都到了该到的结果，1 有没到的或图要改，2 读不了、没有试跑或用法不对。`,
    en: `Trials come from --scenarios, else from the file of the same name that ends in ${SCENARIOS_ENDING}, else from the drawing's template.\nExit code: 0 each came to its result, 1 one did not or the drawing has to be changed, 2 unreadable, no trial, or called wrongly.`,
  },
  options: [
    {
      name: 'scenarios',
      value: 'FILE',
      help: { zh: '存好的试跑：一个、一列，或接口给的', en: 'saved trials: one, a list, or as the API gives them' },
    },
    {
      name: 'scenario',
      value: 'NAME',
      help: { zh: '只演这一个：它的中文名或英文名', en: 'only this one, by its name in either language' },
    },
    { name: 'quiet', help: { zh: '只说结果，不列轨迹', en: 'only the results, without the journals' } },
    JSON_OPTION,
  ],
  run: async (call) => {
    const played: Played[] = [];
    for (const source of await readDrawings(call)) played.push(await playOne(call, source));
    if (call.has('json')) outJson(call, { files: played.map(jsonOf) });
    if (played.every(({ trials, isSound }) => isSound && trials.length === 0)) throw NO_TRIAL;
    return played.every(({ isSound, trials }) => isSound && trials.every(({ passed }) => passed)) ? 0 : 1;
  },
};

interface Trial {
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  readonly passed: boolean;
}

interface Played {
  readonly place: string;
  readonly isSound: boolean;
  readonly trials: readonly Trial[];
}

async function playOne(call: Call, source: Source): Promise<Played> {
  const { place } = source;
  const graph = graphOf(source);
  const compiled = compile(graph);
  if ('problems' in compiled) {
    call.world.note(`${place}\n${problemLines(call, graph, compiled.problems)}`);
    return { place, isSound: false, trials: [] };
  }
  const wanted = call.option('scenario');
  const scenarios = (await scenariosOf(call, place, graph)).filter(
    ({ name }) => wanted === undefined || name.zh === wanted || name.en === wanted,
  );
  const trials = scenarios.map((scenario) => play(compiled.plan, scenario));
  if (!call.has('json')) report(call, { place, graph, plan: compiled.plan, trials });
  return { place, isSound: true, trials };
}

async function scenariosOf(call: Call, place: string, graph: Graph): Promise<readonly Scenario[]> {
  const named = call.option('scenarios');
  if (named !== undefined) return readScenarios(named, await readJsonFile(call, named));
  const beside = place.replace(/\.json$/, SCENARIOS_ENDING);
  if (place !== INPUT && beside !== place && (await call.world.kindOf(beside)) === 'file') {
    return readScenarios(beside, await readJsonFile(call, beside));
  }
  return scenariosFor(graph);
}

function play(plan: Plan, scenario: Scenario): Trial {
  const result = runScenario(plan, scenario);
  const { state, unfit } = result;
  return { scenario, result, passed: unfit.length === 0 && (scenario.ends === undefined || state.outcome === scenario.ends) };
}

interface Reported {
  readonly place: string;
  readonly graph: Graph;
  readonly plan: Plan;
  readonly trials: readonly Trial[];
}

function report(call: Call, { place, graph, plan, trials }: Reported): void {
  const { world, tell } = call;
  world.out(`${place}  ${tell(graph.name)}\n`);
  if (trials.length === 0) world.out(`  ${tell({ zh: '没有可演的试跑', en: 'There is no trial to play' })}\n`);
  for (const trial of trials) {
    world.out(`  ${trial.passed ? '✓' : '✗'} ${tell(trial.scenario.name)}${tell(verdict(trial))}\n`);
    if (!call.has('quiet')) world.out(journalLines(call, { graph, zone: plan.timeZone, journal: trial.result.journal }));
  }
}

function verdict({ scenario: { ends }, result: { state, unfit }, passed }: Trial): Required<{ zh: string; en: string }> {
  const [act = 0] = unfit;
  if (unfit.length > 0) return { zh: `：第 ${act + 1} 个动作没有对象`, en: `: there was nothing for act ${act + 1} to be done to` };
  const came = state.outcome ?? null;
  const [zh, en] = came === null ? ['还在途中', 'still under way'] : [`结果 ${came}`, `result ${came}`];
  return passed ? { zh: `：${zh}`, en: `: ${en}` } : { zh: `：应当是 ${ends}，${zh}`, en: `: should come to ${ends}, ${en}` };
}

function jsonOf({ place, isSound, trials }: Played): object {
  return {
    file: place,
    ok: isSound && trials.every(({ passed }) => passed),
    scenarios: trials.map(({ scenario, result, passed }) => ({
      ...{ name: scenario.name, passed, ends: scenario.ends ?? null, outcome: result.state.outcome },
      ...{ unfit: result.unfit, journal: result.journal },
    })),
  };
}

const NO_TRIAL = new Refusal({
  zh: '没有可演的试跑：用 --scenarios 给一个文件，或核对 --scenario 的名字',
  en: 'There is no trial to play: give a file with --scenarios, or look at the name behind --scenario',
});
