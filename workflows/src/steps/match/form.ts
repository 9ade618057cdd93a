import type { Text } from '../../graph/graph.js';
import type { FieldHint, ItemsHint } from '../define-step.js';
import type { MatchConfig } from './settings-schema.js';

const METHODS: Readonly<Record<MatchConfig['method'], Text>> = {
  table: { zh: '按表，从上到下', en: 'By the table, from the top' },
  score: { zh: '按打分', en: 'By score' },
  events: { zh: '按客户做过的事', en: 'By what the customer did' },
  model: { zh: '问外面的模型', en: 'By an outside model' },
};

const offerItems: ItemsHint = {
  key: 'id',
  base: 'offer',
  add: { zh: '加一个方案', en: 'Add an offer' },
  empty: { zh: '还没有方案', en: 'No offer yet' },
  ordered: true,
  initial: {
    ...{ label: { zh: '新方案', en: 'New offer' }, when: '', items: [], content: '', channels: [] },
    ...{ benefit: '', score: '', from: '' },
  },
  fields: {
    label: { label: { zh: '名字', en: 'Name' }, widget: 'text-both' },
    when: {
      label: { zh: '给谁、什么时候', en: 'For whom and when' },
      widget: 'condition',
      help: { zh: '空着就是谁都行', en: 'Empty: for all' },
    },
    items: {
      label: { zh: '产品和服务', en: 'Products and services' },
      widget: 'tags',
      help: {
        zh: '目录里的代号；几样一起就是组合，要一起都合适',
        en: 'Codes of the catalogue; several are a package that must suit as a whole',
      },
    },
    content: {
      label: { zh: '内容', en: 'Content' },
      widget: 'text',
      help: { zh: '目录里的代号，可以空', en: 'Code of the catalogue; may be empty' },
    },
    channels: {
      label: { zh: '渠道', en: 'Channels' },
      widget: 'tags',
      help: { zh: '客户喜欢的优先，不然用第一个开着的', en: "The customer's favourite, else the first that is open" },
    },
    benefit: {
      label: { zh: '权益', en: 'Benefit' },
      widget: 'text',
      help: { zh: '从权益池里拿，拿完就换下一个方案', en: 'Taken from its pool; when that is empty, the next offer has its turn' },
    },
    score: { label: { zh: '打几分（按打分时用）', en: 'Score (where scores decide)' }, widget: 'expression' },
    from: {
      label: { zh: '什么时候说最好', en: 'Its best moment' },
      widget: 'expression',
      help: { zh: '空着就是现在；还没到就走“等更好的时候”', en: 'Empty: now; a moment to come leads to "Later"' },
    },
  },
};

const signalItems: ItemsHint = {
  key: 'id',
  base: 'signal',
  add: { zh: '加一件事', en: 'Add an event' },
  initial: { event: '', offer: '', points: 1 },
  fields: {
    event: { label: { zh: '客户做了什么', en: 'What they did' }, widget: 'event' },
    offer: { label: { zh: '说明要哪个方案（代号）', en: 'Speaks for the offer (id)' }, widget: 'text' },
    points: { label: { zh: '加几分', en: 'Points' }, widget: 'number' },
  },
};

const BY_EVENTS = { field: 'method', equals: 'events' };
const BY_MODEL = { field: 'method', equals: 'model' };

/** How the inspector shows the settings of a choice. */
export const matchForm: { readonly [K in keyof MatchConfig]-?: FieldHint } = {
  method: {
    label: { zh: '怎么选', en: 'How it chooses' },
    widget: 'select',
    essential: true,
    options: Object.entries(METHODS).map(([value, label]) => ({ value, label })),
  },
  offers: { label: { zh: '有哪些方案', en: 'Offers' }, widget: 'items', items: offerItems, essential: true },
  results: {
    label: { zh: '选好的记到', en: 'Keep in' },
    widget: 'results',
    essential: true,
    help: {
      zh: '可以记：offer 方案、name 名字、nameEn 英文名、items 产品、content 内容、channel 渠道、benefit 权益、score 分、at 更好的时候、losers 落选的',
      en: 'offer, name, nameEn, items, content, channel, benefit, score, at (the better moment), losers',
    },
  },
  signals: { label: { zh: '哪些事加分', en: 'Events that count' }, widget: 'items', items: signalItems, showWhen: BY_EVENTS },
  lookBack: { label: { zh: '往回看多久', en: 'How far back' }, widget: 'duration', showWhen: BY_EVENTS },
  halfLife: {
    label: { zh: '多久以前的事算一半', en: 'Counts half after' },
    widget: 'duration',
    showWhen: BY_EVENTS,
  },
  path: { label: { zh: '模型的服务地址', en: 'Path of the model' }, widget: 'text', showWhen: BY_MODEL },
  features: { label: { zh: '告诉模型什么', en: 'What the model is told' }, widget: 'mapping', showWhen: BY_MODEL },
  risk: {
    label: { zh: '客户的风险等级', en: "Customer's risk class" },
    widget: 'expression',
    help: { zh: '1 到 5；不知道的客户，有风险的产品不选', en: '1 to 5; where it is not known, nothing with a risk is chosen' },
  },
  amount: {
    label: { zh: '客户有多少钱可以放', en: 'What the customer has to place' },
    widget: 'expression',
    unit: { zh: '元', en: 'yuan' },
  },
  least: { label: { zh: '至少多少分', en: 'Least score' }, widget: 'number', optional: true },
  prefers: {
    label: { zh: '最好的还没到时候', en: 'When the best is for later' },
    widget: 'select',
    options: [
      { value: 'best', label: { zh: '等它', en: 'Wait for it' } },
      { value: 'now', label: { zh: '先说现在能说的', en: 'Take what can be made now' } },
    ],
  },
  within: { label: { zh: '最远等到多久以后', en: 'Moments at most so far away' }, widget: 'duration' },
};
