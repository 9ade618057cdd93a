import { z } from 'zod';
import { durationMs } from '../../calendar/index.js';
import { defineStep, type LowerContext } from '../define-step.js';
import type { EffectInstruction, EffectUndo } from '../../plan/plan.js';
import { outsideRetry } from '../retry.js';
import { codesBeside, duration, expressionsAt, inputOf, results, textsAt, values } from '../settings.js';

const method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Fixed: what belongs to a customer travels in the body, never in an address that logs keep. */
const path = z
  .string()
  .regex(/^\/[\w./~-]*$/)
  .max(500);

const config = z.strictObject({
  endpoint: z.string().min(1).max(64),
  method,
  path,
  body: values,
  outcomes: codesBeside('ok', 'failed'),
  results,
  timeout: duration,
  attempts: z.number().int().min(1).max(50),
  /** Answers at once and may be asked again without harm: it is then done in one go with its neighbours. */
  quick: z.boolean().optional(),
  /** Whether another call undoes what this one did. */
  undo: z.enum(['none', 'call']).optional(),
  undoMethod: method.optional(),
  undoPath: path.optional(),
  undoBody: values.optional(),
});
export type ActionConfig = Readonly<z.infer<typeof config>>;

const METHODS = method.options.map((value) => ({ value, label: { zh: value, en: value } }));
const UNDONE = { field: 'undo', equals: 'call' };

/** Asks another system of the bank to do something: a business refusal is a way on, a technical failure is retried and then raised. */
export const actionStep = defineStep<ActionConfig>({
  type: 'action',
  label: { zh: '系统动作', en: 'Action' },
  help: {
    zh: '请行里的系统办一件事：办成、业务上不行、或技术上没成',
    en: 'Ask a system of the bank to do something: done, refused, or failed',
  },
  group: 'system',
  icon: 'action',
  family: () => 'neutral',
  config,
  initial: { endpoint: 'core-bank', method: 'POST', path: '/', body: [], outcomes: [], results: [], timeout: 'PT10S', attempts: 5 },
  form: {
    endpoint: {
      label: { zh: '哪个系统', en: 'Which system' },
      widget: 'select',
      options: [{ value: 'core-bank', label: { zh: '核心系统', en: 'Core banking' } }],
      essential: true,
    },
    method: { label: { zh: '方式', en: 'Method' }, widget: 'select', options: METHODS },
    path: {
      label: { zh: '服务地址', en: 'Path' },
      widget: 'text',
      help: { zh: '行里系统的路径，比如 /accounts', en: 'Path in that system, such as /accounts' },
      essential: true,
    },
    body: { label: { zh: '送过去的信息', en: 'What is sent' }, widget: 'mapping', essential: true },
    outcomes: { label: { zh: '业务上的拒绝', en: 'Business refusals' }, widget: 'outcomes' },
    results: { label: { zh: '带回来的信息', en: 'What comes back' }, widget: 'results' },
    timeout: { label: { zh: '每次最多等', en: 'Limit of one try' }, widget: 'duration' },
    attempts: { label: { zh: '最多试几次', en: 'Tries' }, widget: 'number', unit: { zh: '次', en: 'times' } },
    quick: {
      label: { zh: '办得快，再请一次也没事', en: 'Quick, and may be asked twice' },
      help: {
        zh: '每次等不过一秒，和前后的快步骤一气办完',
        en: 'With a limit of a second at most, it is done in one go with its neighbours',
      },
      widget: 'switch',
    },
    undo: {
      label: { zh: '怎么撤', en: 'How it is undone' },
      help: { zh: '走到“撤销”时用', en: 'Used where the journey undoes what was done' },
      widget: 'select',
      options: [
        { value: 'none', label: { zh: '不撤', en: 'It is not' } },
        { value: 'call', label: { zh: '请这个系统撤', en: 'By another call' } },
      ],
    },
    undoMethod: { label: { zh: '撤的方式', en: 'Method of the undo' }, widget: 'select', options: METHODS, showWhen: UNDONE },
    undoPath: {
      label: { zh: '撤的服务地址', en: 'Path of the undo' },
      help: { zh: '比如 /accounts/close', en: 'Such as /accounts/close' },
      widget: 'text',
      showWhen: UNDONE,
    },
    undoBody: {
      label: { zh: '撤时送过去的信息', en: 'What the undo is sent' },
      help: { zh: '办成时就算好；answer 是对方的答复', en: 'Computed when it is done; answer is what came back' },
      widget: 'mapping',
      showWhen: UNDONE,
    },
  },
  outcomes: (settings) => [
    { code: 'ok', label: { zh: '成功', en: 'Done' }, required: true },
    ...settings.outcomes.map((item) => ({ ...item, required: true })),
    { code: 'failed', label: { zh: '失败', en: 'Failed' }, required: true },
  ],
  triggers: true,
  rests: false,
  describe: ({ endpoint, attempts }, language) => {
    const system = endpoint === 'core-bank' ? { zh: '核心系统', en: 'Core banking' } : { zh: endpoint, en: endpoint };
    return language === 'zh' ? `请${system.zh}办，没成再试，共 ${attempts} 次` : `${system.en}, up to ${attempts} tries`;
  },
  facts: (settings) => ({
    expressions: [
      ...expressionsAt('body', settings.body),
      ...(isUndone(settings)
        ? expressionsAt('undoBody', settings.undoBody ?? []).map((use) => ({ ...use, also: ['answer' as const] }))
        : []),
    ],
    reversible: isUndone(settings),
    ...(settings.quick === true ? { quick: { path: 'timeout', ms: durationMs(settings.timeout) } } : {}),
    writes: settings.results.map((one) => one.variable),
    writesBy: { failed: [] },
    listens: [],
    texts: textsAt('outcomes', settings.outcomes),
    forms: [],
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerAction(settings, context) }),
});

function lowerAction(settings: ActionConfig, { step, way }: LowerContext): EffectInstruction {
  return {
    op: 'effect',
    step: step.id,
    operation: 'http.request',
    settings: {
      endpoint: settings.endpoint,
      method: settings.method,
      path: settings.path,
      outcomes: settings.outcomes.map(({ code }) => ({ code })),
    },
    input: inputOf(settings.body),
    timeoutMs: durationMs(settings.timeout),
    retry: outsideRetry(settings.attempts),
    assign: settings.results.map(({ variable, from }) => ({ name: variable, path: from })),
    ways: [way('ok'), ...settings.outcomes.map((item) => way(item.code))],
    failed: way('failed'),
    quick: settings.quick === true,
    ...(isUndone(settings) ? { undo: lowerUndo(settings) } : {}),
  };
}

/** A refusal did nothing: only what was done is undone. */
function lowerUndo({ endpoint, undoMethod = 'POST', undoPath = '/', undoBody = [] }: ActionConfig): EffectUndo {
  return {
    operation: 'http.request',
    settings: { endpoint, method: undoMethod, path: undoPath, outcomes: [] },
    input: inputOf(undoBody),
    outcomes: ['ok'],
  };
}

function isUndone({ undo }: ActionConfig): boolean {
  return undo === 'call';
}
