import type { DrawingLayer } from '../drawing/drawing-data.js';
import { relayLinks, relaySteps } from '../drawing/testing/break-off-relay.js';

const designerLayer: DrawingLayer = {
  steps: {
    fill: { problems: { errors: 0, warnings: 1 } },
    core: { problems: { errors: 1, warnings: 0 }, ports: { 失败: 'bad' } },
    card: { peer: { name: '周敏 正在改', hue: 'ai' } },
  },
};

const monitorLayer: DrawingLayer = {
  steps: {
    start: { sentence: '今日 1,204，峰值 10 时 186' },
    fill: {
      count: 189,
      heat: 2,
      incidents: 2,
      sentence: '中位 6 分，最长 1 时 52 分',
      ladder: [
        { family: 'customer', text: '128' },
        { family: 'ai', text: '34' },
        { family: 'remote', text: '21' },
        { family: 'branch', text: '6' },
      ],
    },
    guard: { count: 3, sentence: '中位 0.8 秒，拦截 2.1%' },
    core: { count: 9, heat: 4, incidents: 2, sentence: '中位 11 分，平时 4 秒' },
    notice: { count: 2, sentence: '今日送达 918' },
    opened: { count: 918 },
    why: { count: 5, sentence: '中位 1.2 秒' },
    card: { count: 0, sentence: '今日送达 286，抑制 9' },
    wait: { count: 58, heat: 1, sentence: '中位 17 分，回来 61%' },
    tag: { count: 0, sentence: '今日 104 人' },
    record: { count: 0, sentence: '不办 71，过期 12，不合适 19' },
    review: { count: 46, heat: 3, sentence: '中位 3 时 10 分，超时 11' },
    declined: { count: 102 },
  },
  links: {
    'start/next': { width: 5, label: '1,204' },
    'fill/已完成': { width: 4, label: '932' },
    'fill/客户不办': { width: 2 },
    'guard/通过': { width: 4 },
    'core/成功': { width: 4, label: '881' },
    'core/资料不符': { width: 2, label: '37' },
    'notice/已送达': { width: 4 },
    'fill/on.breakpoint': { width: 3 },
  },
};

const taken = { state: 'taken' } as const;
const dim = { state: 'dim' } as const;
const tryLayer: DrawingLayer = {
  steps: {
    start: { state: 'visited' },
    fill: { state: 'here', sentence: 'AI 办理中，10:54 前没答就转远程', token: { name: '王女士' } },
    guard: { state: 'future' },
    core: { state: 'future' },
    notice: { state: 'future' },
    opened: { state: 'future' },
    record: { state: 'future' },
    review: { state: 'future' },
    declined: { state: 'future' },
    why: { state: 'visited', sentence: '身份核验反光，把握 92%', ports: { 明确: 'taken' } },
    card: { state: 'visited', sentence: '10:25 已送达 App', ports: { 已送达: 'taken' } },
    wait: { state: 'here', sentence: '等到 10:55，或 客户回来', token: { name: '王女士', icon: 'wait' } },
    tag: { state: 'future' },
  },
  links: { 'start/next': taken, 'fill/on.breakpoint': taken, 'why/明确': taken, 'card/已送达': taken },
};

const pathLayer: DrawingLayer = {
  steps: Object.fromEntries(
    relaySteps.map(({ id }) => [
      id,
      ['start', 'why', 'card', 'wait', 'tag'].includes(id)
        ? { state: 'visited' as const }
        : id === 'fill'
          ? { state: 'here' as const, token: { name: '李*梅' } }
          : { state: 'dim' as const },
    ]),
  ),
  links: Object.fromEntries(
    relayLinks.map(({ id }) => [
      id,
      ['start/next', 'fill/on.breakpoint', 'why/明确', 'card/已送达', 'wait/30 分钟到'].includes(id) ? taken : dim,
    ]),
  ),
};

/** The layers that the gallery can lay on the drawing. */
export type GalleryLayer = 'designer' | 'monitor' | 'try' | 'path' | 'diff';

const diffLayer: DrawingLayer = {
  steps: {
    fill: { diff: { kind: 'changed', mark: '2' } },
    why: { diff: { kind: 'added', mark: '+' } },
    record: { diff: { kind: 'removed', mark: '-' } },
    review: { diff: { kind: 'changed', mark: '1' } },
    core: { state: 'locked' },
    notice: { state: 'loading' },
  },
  links: {
    'fill/on.breakpoint': { diff: 'added' },
    'why/明确': { diff: 'added' },
    'why/不确定': { diff: 'added' },
    'why/失败': { diff: 'added' },
  },
};

/** What each screen lays on the same drawing. */
export const galleryLayers: Readonly<Record<GalleryLayer, DrawingLayer>> = {
  designer: designerLayer,
  monitor: monitorLayer,
  try: tryLayer,
  path: pathLayer,
  diff: diffLayer,
};
