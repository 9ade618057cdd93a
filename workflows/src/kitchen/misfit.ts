import type { Graph, Text } from '../graph/graph.js';
import { type Part, type PartLimit, ruleOf } from '../graph/kitchen.js';
import { say } from '../graph/say.js';
import { stepDefinition } from '../steps/index.js';
import { type Own, ownKey } from './overlay.js';

/** Why something of a branch's own does not fit a drawing of head office. */
export type MisfitCode =
  'gone' | 'locked' | 'outside' | 'holds-locked' | 'twice' | 'id-taken' | 'too-many' | 'type-barred' | 'no-way-on' | 'type-changed';

/** Something of a branch's own that does not fit, whole, with why and what to do. */
export interface Misfit {
  readonly code: MisfitCode;
  /** `ownKey` of what does not fit. */
  readonly key: string;
  readonly own: Own;
  /** What it is called. */
  readonly part: Text;
  readonly message: Text;
  readonly remedy: Text;
  /** Within what it would have to be, where it is outside; absent = it is refused for another reason. */
  readonly limit?: PartLimit;
}

/** The drawing that something does not fit, and the one that still has the part, for its name: mostly the same. */
export interface MisfitWith {
  readonly template: Graph;
  readonly named?: Graph;
}

/** Says of a thing of a branch's own that it does not fit a drawing. */
export function misfit(code: MisfitCode, own: Own, { template, named = template }: MisfitWith): Misfit {
  const part = partName(named, own.part);
  const { message, remedy } = WORDS[code];
  const limit = code === 'outside' ? ruleOf(template.kitchen, own.part)?.limit : undefined;
  return {
    code,
    key: ownKey(own),
    own,
    part,
    message: { zh: `${part.zh}：${message.zh}`, en: `${say(part, 'en')}: ${message.en}` },
    remedy,
    ...(limit ? { limit } : {}),
  };
}

/** What people call a part: as head office named it, else by its step and setting. */
export function partName(graph: Graph, part: Part): Text {
  const label = ruleOf(graph.kitchen, part)?.label;
  if (label) return label;
  if (part.kind === 'journey') return JOURNEY_SETTINGS[part.setting];
  if (part.kind === 'variable') {
    const variable = graph.variables.find(({ name }) => name === part.variable);
    return variable?.label ?? { zh: part.variable, en: part.variable };
  }
  const step = graph.steps.find(({ id }) => id === part.step);
  const name = step?.name ?? { zh: part.step, en: part.step };
  const inside = step ? insideName(step.type, part) : null;
  return inside ? { zh: `${name.zh} · ${inside.zh}`, en: `${say(name, 'en')} · ${say(inside, 'en')}` } : name;
}

function insideName(type: string, part: Part): Text | null {
  if (part.kind !== 'setting' && part.kind !== 'items') return null;
  const [first = ''] = part.path.split('.');
  const hints = stepDefinition(type)?.form ?? {};
  return Object.hasOwn(hints, first) ? (hints[first]?.label ?? null) : { zh: part.path, en: part.path };
}

const JOURNEY_SETTINGS: { readonly [K in Extract<Part, { readonly kind: 'journey' }>['setting']]: Text } = {
  timeZone: { zh: '旅程的时区', en: 'Time zone of the journey' },
  calendar: { zh: '旅程的工作日历', en: 'Working calendar of the journey' },
  maximumAge: { zh: '旅程最长多久', en: 'Longest life of the journey' },
};

interface Words {
  readonly message: Required<Text>;
  readonly remedy: Text;
}

const WORDS: { readonly [C in MisfitCode]: Words } = {
  gone: {
    message: { zh: '样板里已经没有这一处', en: 'the template no longer has this' },
    remedy: { zh: '不再需要就去掉；还要用，请和总行商量。', en: 'Take it out, or ask head office to bring it back.' },
  },
  locked: {
    message: { zh: '总行锁定了，分行不能改', en: 'head office has locked this' },
    remedy: {
      zh: '去掉自己的设置，按总行的走；或请总行开放。',
      en: 'Take your setting out and go by head office, or ask for it to be opened.',
    },
  },
  outside: {
    message: { zh: '超出了总行允许的范围', en: 'this is outside what head office allows' },
    remedy: { zh: '改到允许的范围里，或去掉自己的设置。', en: 'Choose a value that is allowed, or take your setting out.' },
  },
  'holds-locked': {
    message: { zh: '里面有单独规定的地方，不能整个改', en: 'parts inside it have rules of their own' },
    remedy: { zh: '请逐项设置。', en: 'Set the single parts instead.' },
  },
  twice: {
    message: { zh: '设置了两次', en: 'this is set twice' },
    remedy: { zh: '只留一次。', en: 'Keep one of them.' },
  },
  'id-taken': {
    message: { zh: '样板里已有同名的内容', en: 'the template has one of this id' },
    remedy: {
      zh: '总行可能已经加了同样的内容：去掉自己的，或换个编号再加。',
      en: 'Head office may have added the same: take yours out, or add it again under another id.',
    },
  },
  'too-many': {
    message: { zh: '加得太多，超过总行允许的个数', en: 'more are added than head office allows' },
    remedy: { zh: '去掉几个。', en: 'Take some out.' },
  },
  'type-barred': {
    message: { zh: '这里不能加这种步骤', en: 'steps of this type may not be added here' },
    remedy: { zh: '换一种步骤，或加在别处。', en: 'Choose another type of step, or another place.' },
  },
  'no-way-on': {
    message: { zh: '这一步之后走不下去', en: 'the journey cannot go on after this step' },
    remedy: { zh: '指定走下去的出口。', en: 'Say by which of its outcomes the journey goes on.' },
  },
  'type-changed': {
    message: {
      zh: '样板里换成了另一种步骤，原来的设置不一定适用',
      en: 'the template made another type of step of it; your setting may not mean the same',
    },
    remedy: { zh: '看过新步骤后重新设置，或去掉。', en: 'Look at the new step and set it again, or take it out.' },
  },
};
