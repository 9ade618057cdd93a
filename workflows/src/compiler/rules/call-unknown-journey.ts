import type { Text } from '../../graph/graph.js';
import type { StepFacts } from '../../steps/index.js';
import { problem } from '../find.js';
import type { KnownJourney } from '../known-journey.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

type Calls = NonNullable<StepFacts['calls']>;

/** A journey that is called is published, lets other journeys set it off, and is given what it needs and nothing else. */
export const callUnknownJourney: Rule = {
  code: 'call-unknown-journey',
  title: { zh: '调不到这条旅程', en: 'The journey cannot be called' },
  step: (step, { facts, known: { journeys } }) => {
    const { calls } = facts(step);
    if (!calls || !journeys) return [];
    const found = journeys.find(({ code }) => code === calls.journey);
    return faultsOf(calls, found).map(({ field, message, remedy }): Problem =>
      problem({ code: 'call-unknown-journey', step: step.id, field, message, remedy }),
    );
  },
};

interface Fault {
  readonly field: string;
  readonly message: Text;
  readonly remedy: Text;
}

function faultsOf(calls: Calls, journey: KnownJourney | undefined): readonly Fault[] {
  const { path, name } = calls;
  if (!journey) {
    return [
      {
        field: path,
        message: { zh: `“${name.zh}”没有发布，或已经没有了。`, en: `"${name.en ?? name.zh}" is not published, or is gone.` },
        remedy: { zh: '先发布它，或换一条旅程', en: 'Publish it first, or choose another journey' },
      },
    ];
  }
  return [...notOpen(calls, journey), ...wrongInputs(calls, journey)];
}

function notOpen({ path, each, name }: Calls, { callable, perCase }: KnownJourney): readonly Fault[] {
  if (!callable) {
    const message = { zh: `“${name.zh}”不许别的旅程发起。`, en: `"${name.en ?? name.zh}" lets no other journey set it off.` };
    return [
      {
        field: path,
        message,
        remedy: { zh: '在它的“开始”里勾上“别的旅程”再发布', en: 'Tick "Another journey" at its start and publish it' },
      },
    ];
  }
  if (!each || perCase) return [];
  const message = {
    zh: `“${name.zh}”同一位客户不能同时办几份，名单里从第二项起都进不去。`,
    en: `A customer cannot be on "${name.en ?? name.zh}" several times at once: only the first item of the list would be let in.`,
  };
  return [{ field: path, message, remedy: { zh: '把它的“能不能再进”改成“一笔业务进一次”', en: 'Let it be entered once for each case' } }];
}

function wrongInputs({ inputs }: Calls, journey: KnownJourney): readonly Fault[] {
  const taken = journey.inputs.map(({ variable }) => variable);
  const missing = journey.inputs.filter(({ variable, required }) => required && !inputs.includes(variable));
  const unknown = inputs.filter((name) => !taken.includes(name));
  return [
    ...missing.map(({ variable }) => ({
      field: 'inputs',
      message: { zh: `没有交给它必需的“${variable}”。`, en: `It needs "${variable}", which it is not given.` },
      remedy: { zh: '补上这一项', en: 'Give it that, too' },
    })),
    ...unknown.map((name) => ({
      field: `inputs.${inputs.indexOf(name)}.name`,
      message: { zh: `那条旅程不收“${name}”。`, en: `That journey does not take "${name}".` },
      remedy: { zh: '改成它收的名字，或删掉', en: 'Use a name that it takes, or remove it' },
    })),
  ];
}
