import { z } from 'zod';
import type { Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import type { EffectInstruction } from '../../plan/plan.js';
import { defineStep, type ExpressionUse, type LowerContext } from '../define-step.js';
import { liftPlaceholders } from '../placeholders.js';
import { outsideRetry } from '../retry.js';
import { template, textJson } from '../settings.js';

const config = z.strictObject({
  channel: z.enum(['in-app']),
  title: template,
  body: template,
  class: z.enum(['regulatory', 'service', 'sales']),
  consent: z.enum(['service', 'sales']).optional(),
});
export type MessageConfig = Readonly<z.infer<typeof config>>;

const CLASSES: Readonly<Record<MessageConfig['class'], Text>> = {
  regulatory: { zh: '监管类', en: 'regulatory' },
  service: { zh: '服务类', en: 'service' },
  sales: { zh: '营销类', en: 'sales' },
};
const CONSENTS: Readonly<Record<NonNullable<MessageConfig['consent']>, Text>> = {
  service: { zh: '服务同意', en: 'Service consent' },
  sales: { zh: '营销同意', en: 'Sales consent' },
};

/** Tells the customer something in the app, if they have agreed to be told. */
export const messageStep = defineStep<MessageConfig>({
  type: 'message',
  label: { zh: '触达', en: 'Message' },
  help: { zh: '在 App 里告诉客户一件事；没同意的不发', en: 'Tell the customer something in the app; never without consent' },
  group: 'customer',
  icon: 'message',
  family: () => 'neutral',
  config,
  initial: { channel: 'in-app', title: { zh: '' }, body: { zh: '' }, class: 'service', consent: 'service' },
  form: {
    channel: {
      label: { zh: '在哪里', en: 'Where' },
      widget: 'select',
      options: [{ value: 'in-app', label: { zh: 'App 内', en: 'In the app' } }],
    },
    title: { label: { zh: '标题', en: 'Title' }, widget: 'template', essential: true },
    body: { label: { zh: '内容', en: 'Body' }, widget: 'template', essential: true },
    class: {
      label: { zh: '哪一类', en: 'Class' },
      widget: 'select',
      options: Object.entries(CLASSES).map(([value, label]) => ({ value, label })),
      essential: true,
    },
    consent: {
      label: { zh: '凭哪种同意', en: 'By which consent' },
      widget: 'consent',
      options: Object.entries(CONSENTS).map(([value, label]) => ({ value, label })),
    },
  },
  outcomes: () => [
    { code: 'sent', label: { zh: '已送达', en: 'Sent' }, required: true },
    { code: 'suppressed', label: { zh: '被抑制', en: 'Held back' }, required: true },
    { code: 'failed', label: { zh: '失败', en: 'Failed' }, required: true },
  ],
  contact: ({ class: kind, consent, title, body }) => ({ class: kind, consent, title, body }),
  triggers: true,
  rests: false,
  describe: ({ title, class: kind }, language) => {
    if (title.zh === '') return say({ zh: '还没写要告诉客户什么', en: 'Nothing to tell yet' }, language);
    return say(
      { zh: `App 内发“${title.zh}”，${CLASSES[kind].zh}`, en: `In the app: "${title.en ?? title.zh}", ${CLASSES[kind].en}` },
      language,
    );
  },
  facts: (settings) => ({
    expressions: [...templateUses('title', settings.title), ...templateUses('body', settings.body)],
    writes: [],
    listens: [],
    texts: [
      { path: 'title', text: settings.title },
      { path: 'body', text: settings.body },
    ],
    forms: [],
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerMessage(settings, context) }),
});

function templateUses(path: string, text: Text): readonly ExpressionUse[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const source = text[language];
    return source?.includes('{{') ? [{ path: `${path}.${language}`, source, expected: 'string', also: [], template: true }] : [];
  });
}

function lowerMessage(settings: MessageConfig, { step, way }: LowerContext): EffectInstruction {
  const { texts, input } = liftPlaceholders([settings.title, settings.body]);
  const [title = settings.title, body = settings.body] = texts;
  return {
    op: 'effect',
    step: step.id,
    operation: 'message.send',
    settings: {
      channel: settings.channel,
      class: settings.class,
      consent: settings.consent ?? null,
      title: textJson(title),
      body: textJson(body),
    },
    input,
    timeoutMs: 10_000,
    retry: outsideRetry(5),
    assign: [],
    ways: [way('sent'), way('suppressed')],
    failed: way('failed'),
    quick: false,
  };
}
