import { z } from 'zod';
import { AUTHENTICATION_LEVELS, type TouchConfig } from '../../touchpoint/work-config.js';
import type { FieldHint, StepFacts } from '../define-step.js';
import { id, uniqueList } from '../settings.js';

const family = z.enum(['customer', 'ai', 'remote', 'branch']);

const channel = z.strictObject({
  id,
  /** Code of the channel; empty while none is chosen. */
  channel: z.string().max(60),
  level: z.enum(AUTHENTICATION_LEVELS),
  consent: z.string().max(60).optional(),
  preferred: z.boolean().optional(),
});

const pair = z.strictObject({ id, by: family, from: family });

/** Settings about who may work here, where, and by what right. */
export const rightsSettings = {
  channels: uniqueList(channel, (one) => one.id).optional(),
  takeOverPairs: uniqueList(pair, (one) => one.id).optional(),
  products: z.array(z.string().min(1).max(100)).max(20).optional(),
};
type RightsSettings = Readonly<z.infer<z.ZodObject<typeof rightsSettings>>>;

const families: FieldHint['options'] = [
  { value: 'customer', label: { zh: '客户本人', en: 'The customer' } },
  { value: 'ai', label: { zh: '智能助手', en: 'The assistant' } },
  { value: 'remote', label: { zh: '远程中心', en: 'The remote centre' } },
  { value: 'branch', label: { zh: '网点', en: 'The branch' } },
];

/** How they are shown. */
export const rightsForm: { readonly [K in keyof RightsSettings]-?: FieldHint } = {
  takeOverPairs: {
    label: { zh: '谁可以接谁的', en: 'Who may take over from whom' },
    widget: 'items',
    showWhen: { field: 'takeOver', equals: 'pairs' },
    items: {
      key: 'id',
      base: 'pair',
      add: { zh: '加一条', en: 'Add a line' },
      initial: { by: 'branch', from: 'remote' },
      fields: {
        by: { label: { zh: '谁', en: 'Who' }, widget: 'select', options: families },
        from: { label: { zh: '可以接谁的', en: 'From whom' }, widget: 'select', options: families },
      },
    },
  },
  channels: {
    label: { zh: '客户可以在哪些渠道办', en: "The customer's channels" },
    help: { zh: '不写就都可以', en: 'None: all of them' },
    widget: 'items',
    items: {
      key: 'id',
      base: 'channel',
      add: { zh: '加一个渠道', en: 'Add a channel' },
      empty: { zh: '都可以', en: 'All of them' },
      initial: { channel: '', level: 'signed-in' },
      ordered: true,
      fields: {
        channel: { label: { zh: '渠道', en: 'Channel' }, widget: 'channel' },
        level: {
          label: { zh: '认证到什么程度', en: 'Authentication' },
          widget: 'select',
          options: [
            { value: 'none', label: { zh: '不用认证', en: 'None' } },
            { value: 'known', label: { zh: '知道是谁', en: 'Known' } },
            { value: 'signed-in', label: { zh: '已登录', en: 'Signed in' } },
            { value: 'strong', label: { zh: '强认证', en: 'Strong' } },
          ],
        },
        consent: {
          label: { zh: '要客户同意过', en: 'Consent needed' },
          widget: 'consent',
          options: [
            { value: 'service', label: { zh: '服务联系', en: 'Service' } },
            { value: 'sales', label: { zh: '营销联系', en: 'Sales' } },
          ],
        },
        preferred: { label: { zh: '最好在这里办', en: 'Preferred' }, widget: 'switch' },
      },
    },
  },
  products: { label: { zh: '办的是哪些产品', en: 'Products' }, widget: 'tags' },
};

/** Who may work here, as the plan carries it. What is not drawn is left out. */
export function lowerRights({
  channels = [],
  takeOverPairs = [],
  products = [],
}: RightsSettings): Pick<TouchConfig, 'channels' | 'takeOverPairs' | 'products'> {
  const told = channels.map(({ channel: code, level, consent, preferred = false }) => ({
    ...{ channel: code, level, consent: consent ?? null, preferred },
  }));
  return {
    ...(channels.length === 0 ? {} : { channels: told }),
    ...(takeOverPairs.length === 0 ? {} : { takeOverPairs: takeOverPairs.map(({ by, from }) => ({ by, from })) }),
    ...(products.length === 0 ? {} : { products }),
  };
}

/** What is still to be said. */
export function missingRights({
  channels = [],
  takeOver,
  takeOverPairs = [],
}: RightsSettings & { readonly takeOver: string }): NonNullable<StepFacts['missing']> {
  const unchosen = channels.flatMap((one, index) =>
    one.channel === '' ? [{ path: `channels.${index}.channel`, what: { zh: '选一个渠道', en: 'Choose a channel' } }] : [],
  );
  const nobody = takeOver === 'pairs' && takeOverPairs.length === 0;
  return [
    ...unchosen,
    ...(nobody ? [{ path: 'takeOverPairs', what: { zh: '说清谁可以接谁的', en: 'Say who may take over from whom' } }] : []),
  ];
}
