import type { DrawingLink, DrawingOutcome, DrawingStep } from '../drawing-data.js';

const ways = (...labels: readonly string[]): readonly DrawingOutcome[] => labels.map((label) => ({ code: label, label }));

interface Sketch {
  readonly type: string;
  readonly name: string;
  readonly summary: string;
  readonly at: readonly [x: number, y: number];
  readonly ways?: readonly string[];
  readonly more?: Partial<DrawingStep>;
}

function step(id: string, { type, name, summary, at: [x, y], ways: labels = ['next'], more = {} }: Sketch): DrawingStep {
  const outcomes = type === 'end' ? [] : ways(...labels);
  return { id, type, name, summary, family: 'neutral', x, y, outcomes, triggers: [], shape: type === 'end' ? 'end' : 'card', ...more };
}

const touch: Partial<DrawingStep> = {
  family: 'customer',
  shape: 'touch',
  triggers: [{ id: 'breakpoint', label: '断点', icon: 'wait', interrupting: false }],
  ladder: [
    { family: 'customer', text: '10 分' },
    { family: 'ai', text: '30 分' },
    { family: 'remote', text: '2 时' },
    { family: 'branch', text: '兜底' },
  ],
};

/** The break-off relay as the pictures show it: what the drawing is tried on. */
export const relaySteps: readonly DrawingStep[] = [
  step('start', { type: 'start', name: '申请财富账户', summary: '手机 App 提交，30 天内只进一次', at: [264, 0], more: { begins: true } }),
  step('fill', {
    type: 'touch',
    name: '填写开户申请',
    summary: '4 段 23 项，边填边存，换人不重填',
    at: [264, 104],
    ways: ['已完成', '客户不办', '已过期'],
    more: touch,
  }),
  step('guard', {
    type: 'guard',
    name: '适当性检查',
    summary: '风险等级对照产品，超出就拦',
    at: [264, 264],
    ways: ['通过', '提醒', '拦截'],
  }),
  step('core', {
    type: 'action',
    name: '核心系统开户',
    summary: '可撤销，失败重试 5 次',
    at: [264, 392],
    ways: ['成功', '资料不符', '失败'],
  }),
  step('notice', {
    type: 'message',
    name: '开户成功通知',
    summary: 'App 内，不成再发短信；服务类',
    at: [264, 520],
    ways: ['已送达', '被抑制', '失败'],
  }),
  step('opened', { type: 'end', name: '已开户', summary: '', at: [284, 650] }),
  step('why', {
    type: 'ai',
    name: '判断卡点原因',
    summary: '读轨迹与报错，把握 ≥ 80% 才算',
    at: [0, 264],
    ways: ['明确', '不确定', '失败'],
    more: { family: 'ai', side: true },
  }),
  step('card', {
    type: 'message',
    name: '续办卡片',
    summary: 'App 内，客户正在办时不打扰',
    at: [0, 392],
    ways: ['已送达', '被抑制', '失败'],
    more: { side: true },
  }),
  step('wait', {
    type: 'wait',
    name: '等客户回应',
    summary: '等 30 分钟，或 客户回来',
    at: [0, 520],
    ways: ['30 分钟到', '客户回来'],
    more: { side: true },
  }),
  step('tag', { type: 'set', name: '标记“无回应”', summary: '写入客户标签，供外呼排序', at: [0, 648], more: { side: true } }),
  step('record', { type: 'set', name: '记录未办原因', summary: '不办、过期、不合适，三选一', at: [528, 264] }),
  step('review', {
    type: 'task',
    name: '客户经理复核',
    summary: '客户的经理，1 个工作日内',
    at: [528, 520],
    ways: ['办妥', '退回', '超时'],
    more: { family: 'branch' },
  }),
  step('declined', { type: 'end', name: '未开户', summary: '', at: [548, 650] }),
];

const arrows: readonly (readonly [from: string, outcome: string, to: string, dashed?: 'side'])[] = [
  ['start', 'next', 'fill'],
  ['fill', '已完成', 'guard'],
  ['fill', '客户不办', 'record'],
  ['fill', '已过期', 'record'],
  ['fill', 'on.breakpoint', 'why', 'side'],
  ['guard', '通过', 'core'],
  ['guard', '提醒', 'core'],
  ['guard', '拦截', 'declined'],
  ['core', '成功', 'notice'],
  ['core', '资料不符', 'review'],
  ['notice', '已送达', 'opened'],
  ['notice', '被抑制', 'opened'],
  ['notice', '失败', 'opened'],
  ['why', '明确', 'card', 'side'],
  ['why', '不确定', 'card', 'side'],
  ['why', '失败', 'card', 'side'],
  ['card', '已送达', 'wait', 'side'],
  ['wait', '30 分钟到', 'tag', 'side'],
  ['record', 'next', 'declined'],
  ['review', '办妥', 'opened'],
  ['review', '退回', 'declined'],
  ['review', '超时', 'declined'],
];

/** Its links; the id names both ends. */
export const relayLinks: readonly DrawingLink[] = arrows.map(([from, outcome, to, side]) => ({
  id: `${from}/${outcome}`,
  from,
  outcome,
  to,
  ...(side === undefined ? {} : { dashed: true }),
}));
