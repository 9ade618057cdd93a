import { templateParts } from '../../expressions/index.js';
import { CONTACT_CLASS_NAMES } from '../../graph/contact.js';
import type { Language, Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { type Contact, defineStep } from '../define-step.js';
import { CHANNEL_TRAITS } from '../../graph/message-channels.js';
import { config, type MessageConfig, upgrade, USUAL } from './config.js';
import { lowerMessage } from './lower.js';
import { templateUses } from '../placeholders.js';

const CONSENTS: Readonly<Record<NonNullable<MessageConfig['consent']>, Text>> = {
  service: { zh: '服务同意', en: 'Service consent' },
  sales: { zh: '营销同意', en: 'Sales consent' },
};

/** Tells the customer something by the first channel that works, if they have agreed to be told and the moment is right. */
export const messageStep = defineStep<MessageConfig>({
  type: 'message',
  label: { zh: '触达', en: 'Message' },
  help: {
    zh: '按顺序试几个渠道，告诉客户一件事；没同意的、不是时候的不发',
    en: 'Tell the customer something by the first channel that works; never without consent or at a bad hour',
  },
  group: 'customer',
  icon: 'message',
  family: () => 'neutral',
  config,
  upgrade,
  initial: { channels: [{ channel: 'in-app', title: { zh: '' }, body: { zh: '' } }], class: 'service', consent: 'service', ...USUAL },
  form: {
    channels: {
      label: { zh: '发什么、从哪发', en: 'What and where' },
      help: { zh: '从上往下试，送到为止', en: 'Tried from the top until one works' },
      widget: 'message-channels',
      options: Object.entries(CHANNEL_TRAITS).map(([value, { label }]) => ({ value, label })),
      essential: true,
    },
    class: {
      label: { zh: '哪一类', en: 'Class' },
      widget: 'select',
      options: Object.entries(CONTACT_CLASS_NAMES).map(([value, label]) => ({ value, label })),
      essential: true,
    },
    consent: {
      label: { zh: '凭哪种同意', en: 'By which consent' },
      widget: 'consent',
      options: Object.entries(CONSENTS).map(([value, label]) => ({ value, label })),
    },
    order: {
      label: { zh: '先试哪个', en: 'Order' },
      widget: 'select',
      options: [
        { value: 'drawn', label: { zh: '按上面的顺序', en: 'As drawn' } },
        { value: 'preferred', label: { zh: '客户喜欢的先试', en: 'The preferred one first' } },
      ],
    },
    quiet: {
      label: { zh: '免打扰时', en: 'Quiet hours' },
      help: { zh: '免打扰时段和节假日由管理员设定', en: 'Quiet hours and holidays are set by the administrator' },
      widget: 'select',
      options: [
        { value: 'suppress', label: { zh: '不发了', en: 'Hold it back' } },
        { value: 'wait', label: { zh: '等能发了再发', en: 'Wait until they end' } },
      ],
    },
    active: {
      label: { zh: '客户正在办事', en: 'While busy' },
      help: { zh: '客户正在某个渠道办理或与员工沟通时', en: 'While the customer is at work in a channel or talks to staff' },
      widget: 'select',
      options: [
        { value: 'send', label: { zh: '照发', en: 'Send anyway' } },
        { value: 'suppress', label: { zh: '不发了', en: 'Hold it back' } },
        { value: 'wait', label: { zh: '等办完再发', en: 'Wait until done' } },
      ],
    },
    tries: {
      label: { zh: '每个渠道试', en: 'Tries each' },
      help: { zh: '对方系统没反应时最多试几次，再换下一个', en: 'While a gateway does not answer; then the next one' },
      widget: 'number',
      unit: { zh: '次', en: 'times' },
    },
    survey: {
      label: { zh: '附带问卷', en: 'Survey' },
      help: { zh: '在 App 里的消息下面直接打分', en: 'Answered right below the message in the app' },
      widget: 'form',
      optional: true,
    },
  },
  outcomes: () => [
    { code: 'sent', label: { zh: '已送达', en: 'Sent' }, required: true },
    { code: 'suppressed', label: { zh: '被抑制', en: 'Held back' }, required: true },
    { code: 'failed', label: { zh: '失败', en: 'Failed' }, required: true },
  ],
  contact,
  triggers: true,
  rests: false,
  describe,
  facts: (settings) => {
    const texts = textsOf(settings);
    return {
      expressions: texts.flatMap(({ path, text }) => templateUses(path, text)),
      writes: [],
      listens: [],
      // A text that is not written at all is the business of the rule on channels.
      texts: texts.filter(({ text }) => text.zh.trim() !== ''),
      forms: settings.survey === undefined ? [] : [settings.survey],
    };
  },
  lower: lowerMessage,
});

/** Texts in the order of the channels, with their place. */
function textsOf({ channels }: MessageConfig): readonly { readonly path: string; readonly text: Text }[] {
  return channels.flatMap(({ title, body }, index) => [
    ...(title === undefined ? [] : [{ path: `channels.${index}.title`, text: title }]),
    { path: `channels.${index}.body`, text: body },
  ]);
}

function contact({ class: kind, consent, channels }: MessageConfig): Contact {
  const ways = channels.map(({ channel, title, body }, index) => {
    const { label, hasTitle, longestTitle, longestBody } = CHANNEL_TRAITS[channel];
    const limits = { hasTitle, longestTitle, longestBody };
    return { channel, label, path: `channels.${index}`, ...limits, ...(title === undefined ? {} : { title }), body };
  });
  const [first] = ways;
  return {
    class: kind,
    consent,
    title: first?.title ?? first?.label ?? { zh: '' },
    body: first?.body ?? { zh: '' },
    told: 'sent',
    ways,
  };
}

function describe({ channels, class: kind }: MessageConfig, language: Language): string {
  const [first, ...others] = channels;
  const text = first?.title ?? first?.body;
  if (!first || !text || text.zh === '') return say({ zh: '还没写要告诉客户什么', en: 'Nothing to tell yet' }, language);
  const { zh, en = zh } = CHANNEL_TRAITS[first.channel].label;
  const [instead, insteadEn] = [
    others.map(({ channel }) => CHANNEL_TRAITS[channel].label.zh).join('、'),
    others.map(({ channel }) => (CHANNEL_TRAITS[channel].label.en ?? '').toLowerCase()).join(', '),
  ];
  return say(
    {
      zh: `${zh}发“${shown(text.zh)}”，${instead === '' ? '' : `不行换${instead}，`}${CONTACT_CLASS_NAMES[kind].zh}`,
      en: `${en}: "${shown(text.en ?? text.zh)}"${insteadEn === '' ? '' : `, else ${insteadEn}`}, ${CONTACT_CLASS_NAMES[kind].en}`,
    },
    language,
  );
}

/** A template on a card: its places are dots. */
function shown(template: string): string {
  return templateParts(template)
    .map((part) => (part.kind === 'text' ? part.text : '…'))
    .join('');
}
