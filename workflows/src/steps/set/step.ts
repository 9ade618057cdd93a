import { z } from 'zod';
import type { Instruction, Label } from '../../plan/plan.js';
import { defineStep, type LowerContext } from '../define-step.js';
import { QUICK_RETRY } from '../retry.js';
import { expressionsAt, inputOf, values } from '../settings.js';

const tag = z.string().trim().min(1).max(64);
const config = z.strictObject({
  variables: values,
  attributes: values,
  addTags: z.array(tag).max(50),
  removeTags: z.array(tag).max(50),
});
export type SetConfig = Readonly<z.infer<typeof config>>;

/** Writes down what is known now: for this instance (variables), or for the customer (attributes and tags). */
export const setStep = defineStep<SetConfig>({
  type: 'set',
  label: { zh: '赋值', en: 'Set' },
  help: {
    zh: '记下这趟旅程的变量，或写进客户资料和标签',
    en: 'Write down variables of this journey, or attributes and tags of the customer',
  },
  group: 'system',
  icon: 'set',
  family: () => 'neutral',
  config,
  initial: { variables: [], attributes: [], addTags: [], removeTags: [] },
  form: {
    variables: { label: { zh: '变量', en: 'Variables' }, widget: 'assignments', essential: true },
    attributes: { label: { zh: '客户资料', en: 'Customer attributes' }, widget: 'mapping' },
    addTags: { label: { zh: '贴上标签', en: 'Add tags' }, widget: 'tags', essential: true },
    removeTags: { label: { zh: '撕掉标签', en: 'Remove tags' }, widget: 'tags' },
  },
  outcomes: () => [{ code: 'next', label: { zh: '接着走', en: 'Next' }, required: true }],
  triggers: false,
  rests: false,
  describe: (settings, language) => sentence(settings, language === 'zh'),
  facts: (settings) => ({
    expressions: [...expressionsAt('variables', settings.variables), ...expressionsAt('attributes', settings.attributes)],
    writes: settings.variables.map((one) => one.name),
    listens: [],
    texts: [],
    forms: [],
  }),
  lower: (settings, context) => lowerSet(settings, context),
});

function sentence({ variables, attributes, addTags, removeTags }: SetConfig, chinese: boolean): string {
  const parts = [
    ...(variables.length > 0 ? [chinese ? `记 ${variables.length} 个变量` : `${variables.length} variable(s)`] : []),
    ...(attributes.length > 0 ? [chinese ? `写 ${attributes.length} 项客户资料` : `${attributes.length} attribute(s)`] : []),
    ...(addTags.length > 0 ? [chinese ? `贴“${addTags.join('”“')}”` : `tag ${addTags.join(', ')}`] : []),
    ...(removeTags.length > 0 ? [chinese ? `撕“${removeTags.join('”“')}”` : `untag ${removeTags.join(', ')}`] : []),
  ];
  if (parts.length === 0) return chinese ? '还没说记什么' : 'Nothing to set yet';
  return chinese ? parts.join('，') : `Set ${parts.join(', ')}`;
}

/** Variables are the engine's own; attributes and tags are written by an operation, after the variables, so that they may use them. */
function lowerSet(settings: SetConfig, { step, way, label }: LowerContext): Readonly<Record<Label, Instruction>> {
  const { variables, attributes, addTags, removeTags } = settings;
  const assigns = variables.length > 0;
  const updates = attributes.length + addTags.length + removeTags.length > 0;
  if (!assigns && !updates) return { [step.id]: { op: 'go', step: step.id, way: way('next') } };
  const at = assigns ? label('customer') : step.id;
  return {
    ...(assigns
      ? { [step.id]: { op: 'assign' as const, step: step.id, values: variables, way: updates ? { outcome: 'next', to: at } : way('next') } }
      : {}),
    ...(updates
      ? {
          [at]: {
            op: 'effect' as const,
            step: step.id,
            operation: 'customer.update',
            settings: { addTags, removeTags },
            input: inputOf(attributes),
            timeoutMs: 5_000,
            retry: QUICK_RETRY,
            assign: [],
            ways: [way('next')],
            failed: null,
            quick: true,
          },
        }
      : {}),
  };
}
