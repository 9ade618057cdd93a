import { z } from 'zod';
import type { Language, Text } from '../graph/graph.js';
import { GRAPH_LIMITS } from '../graph/limits.js';
import { say } from '../graph/say.js';
import { type Assignment, computedKey } from '../touchpoint/assignment.js';
import type { ExpressionUse } from './define-step.js';
import { expression } from './settings.js';

const name = z.string().max(GRAPH_LIMITS.id);

/** Who is asked. What may be half-drawn (a queue not chosen yet) may be empty: rules ask for it. */
export const assignment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), queue: name }),
  z.strictObject({ kind: z.literal('relationship-manager'), otherwise: name }),
  z.strictObject({ kind: z.literal('staff'), staff: z.array(name.min(1)).max(20), otherwise: name }),
  z.strictObject({
    kind: z.literal('institution'),
    level: z.enum(['own', 'above', 'head']),
    who: z.enum(['manager', 'everyone']),
    otherwise: name,
  }),
  z.strictObject({ kind: z.literal('least-loaded'), queue: name }),
  z.strictObject({ kind: z.literal('computed'), value: expression, otherwise: name }),
]);

/** The queue that an assignment may use. */
export function queueOf(path: string, setting: Assignment | undefined): readonly { readonly path: string; readonly queue: string }[] {
  if (!setting) return [];
  return setting.kind === 'queue' || setting.kind === 'least-loaded'
    ? [{ path: `${path}.queue`, queue: setting.queue }]
    : [{ path: `${path}.otherwise`, queue: setting.otherwise }];
}

/** The expression of a computed assignment. */
export function assignmentExpressions(path: string, setting: Assignment | undefined): readonly ExpressionUse[] {
  return setting?.kind === 'computed' ? [{ path: `${path}.value`, source: setting.value, expected: 'string', also: [] }] : [];
}

/** What has to be computed when the work opens, by the name under which it travels with the work's input. */
export function assignmentInput(rung: string, setting: Assignment | undefined): Readonly<Record<string, string>> {
  return setting?.kind === 'computed' ? { [computedKey(rung)]: setting.value } : {};
}

const NOBODY: Text = { zh: '还没选的队列', en: 'Queue not chosen yet' };

const LEVELS: Readonly<Record<Extract<Assignment, { readonly kind: 'institution' }>['level'], Text>> = {
  own: { zh: '所在机构', en: 'own institution' },
  above: { zh: '上级机构', en: 'institution above' },
  head: { zh: '总行', en: 'head office' },
};

type Describe<K extends Assignment['kind']> = (setting: Extract<Assignment, { readonly kind: K }>, language: Language) => string;

/** How each kind is said; a missing one does not compile. */
const descriptions: { readonly [K in Assignment['kind']]: Describe<K> } = {
  queue: ({ queue }, language) => queueName(queue, language),
  'relationship-manager': (_, language) => say({ zh: '客户的经理', en: "Customer's own manager" }, language),
  staff: ({ staff }, language) =>
    staff.length === 0 ? say({ zh: '还没选的人', en: 'Nobody chosen yet' }, language) : staff.join(language === 'zh' ? '、' : ', '),
  institution: ({ level, who }, language) => {
    const where = say(LEVELS[level], language);
    if (language === 'zh') return `${where}${who === 'manager' ? '的负责人' : '的员工'}`;
    return who === 'manager' ? `Manager of the ${where}` : `Staff of the ${where}`;
  },
  'least-loaded': ({ queue }, language) =>
    language === 'zh' ? `${queueName(queue, 'zh')}里手头最少的人` : `Least busy of a queue: ${queue === '' ? 'not chosen yet' : queue}`,
  computed: (_, language) => say({ zh: '按公式算出的人', en: 'Whoever a formula names' }, language),
};

/** Who is asked, in a few words for a card. */
export function describeAssignment(setting: Assignment, language: Language): string {
  return (descriptions[setting.kind] as Describe<Assignment['kind']>)(setting, language);
}

function queueName(queue: string, language: Language): string {
  if (queue === '') return say(NOBODY, language);
  return language === 'zh' ? `${queue}队列` : `Queue ${queue}`;
}
