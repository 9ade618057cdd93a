import { z } from 'zod';
import type { Language } from '../../graph/graph.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import { say } from '../../graph/say.js';
import type { BranchInstruction } from '../../plan/plan.js';
import { defineStep, type DrawnTable, type LowerContext, type Outcome, type StepFacts } from '../define-step.js';
import { expression, id, label, textsAt, uniqueList } from '../settings.js';
import { EMPTY_TABLE, missingInTable, rowCondition, tableExpressions, tableSchema, tableTexts } from './table.js';

const one = z.strictObject({ id, label, when: expression });
export type CaseSetting = Readonly<z.infer<typeof one>>;

const segment = z.strictObject({
  id,
  label,
  /** Code of the bank's segment; empty while none is chosen. */
  segment: z.string().max(GRAPH_LIMITS.id),
  /** Its rule as it was when it was chosen: what a version decides by never changes under it. */
  rule: expression,
});
export type SegmentCaseSetting = Readonly<z.infer<typeof segment>>;

const config = z.strictObject({
  /** How it decides; absent = by rules. */
  by: z.enum(['rules', 'table', 'segments']).optional(),
  cases: uniqueList(one, (item) => item.id, ['else']),
  table: tableSchema.optional(),
  segments: uniqueList(segment, (item) => item.id, ['else']).optional(),
});
export type DecisionConfig = Readonly<z.infer<typeof config>>;

/** A way with the condition for it. */
interface Case {
  readonly id: string;
  readonly when: string;
  readonly assign?: readonly { readonly name: string; readonly value: string }[];
}

/** Sends each instance down the first way whose condition holds; none holds: otherwise. */
export const decisionStep = defineStep<DecisionConfig>({
  type: 'decision',
  label: { zh: '分流', en: 'Decision' },
  help: {
    zh: '按条件、决策表或客群分走哪条路，从上到下，先符合先走',
    en: 'Choose a way by rules, a table or segments, from top to bottom; the first that holds wins',
  },
  group: 'path',
  icon: 'decision',
  family: () => 'neutral',
  config,
  initial: { cases: [] },
  form: {
    by: {
      label: { zh: '按什么分', en: 'Decides by' },
      widget: 'select',
      essential: true,
      options: [
        { value: 'rules', label: { zh: '一条条的条件', en: 'Rules' } },
        { value: 'table', label: { zh: '决策表', en: 'A table' } },
        { value: 'segments', label: { zh: '客群', en: 'Segments' } },
      ],
      usual: 'rules',
    },
    cases: {
      label: { zh: '从上到下，先符合先走', en: 'First that holds wins' },
      widget: 'cases',
      essential: true,
      showWhen: { field: 'by', equals: 'rules' },
    },
    table: {
      label: { zh: '从上到下，先符合的一行算', en: 'First row that fits wins' },
      widget: 'decision-table',
      essential: true,
      showWhen: { field: 'by', equals: 'table' },
    },
    segments: {
      label: { zh: '从上到下，先在的客群算', en: 'First segment wins' },
      widget: 'segments',
      essential: true,
      showWhen: { field: 'by', equals: 'segments' },
    },
  },
  outcomes: (settings) => [...waysOf(settings), { code: 'else', label: { zh: '其他', en: 'Otherwise' }, required: true }],
  table: ({ by, table }) => (by === 'table' ? drawnTable(table ?? EMPTY_TABLE) : null),
  pins: ({ by, segments = [] }) =>
    by === 'segments' ? segments.map(({ segment: code, rule }, index) => ({ path: `segments.${index}.rule`, code, rule })) : [],
  triggers: false,
  rests: false,
  describe: (settings, language) => sentence(settings, language),
  facts: (settings) => factsOf(settings),
  lower: (settings, context) => ({ [context.step.id]: lowerDecision(settings, context) }),
});

function waysOf({ by, cases, table, segments = [] }: DecisionConfig): readonly Outcome[] {
  const ways = by === 'table' ? (table?.outcomes ?? []) : by === 'segments' ? segments : cases;
  return ways.map((item) => ({ code: item.id, label: item.label, required: true }));
}

function casesOf({ by, cases, table = EMPTY_TABLE, segments = [] }: DecisionConfig): readonly Case[] {
  if (by === 'segments') return segments.map((item) => ({ id: item.id, when: item.rule }));
  if (by !== 'table') return cases;
  return table.rows.map((row) => ({ id: row.to, when: rowCondition(table, row), assign: row.sets }));
}

function drawnTable({ inputs, rows }: NonNullable<DecisionConfig['table']>): DrawnTable {
  return {
    path: 'table',
    inputs,
    rows: rows.map(({ cells, to, sets }) => ({ cells, result: `${to} ${sets.map((set) => `${set.name}=${set.value}`).join(' ')}` })),
  };
}

function sentence(settings: DecisionConfig, language: Language): string {
  const names = waysOf(settings).map((way) => say(way.label, language));
  if (settings.by === 'table') {
    const count = settings.table?.rows.length ?? 0;
    return language === 'zh'
      ? `决策表 ${count} 行，分到${names.join('、') || '“其他”'}`
      : `A table of ${count} rows: ${names.join(', ') || 'Otherwise'}`;
  }
  if (names.length === 0) return language === 'zh' ? '还没有条件，都走“其他”' : 'No condition yet, all go on by "Otherwise"';
  if (settings.by === 'segments') return language === 'zh' ? `看在哪个客群：${names.join('、')}` : `By segment: ${names.join(', ')}`;
  return language === 'zh' ? `看是不是${names.join('、')}` : `First of ${names.join(', ')}`;
}

function factsOf({ by, cases, table = EMPTY_TABLE, segments = [] }: DecisionConfig): StepFacts {
  const common = { writes: [], listens: [], forms: [] };
  if (by === 'table') {
    const writes = [...new Set(table.rows.flatMap(({ sets }) => sets.map(({ name }) => name)))];
    return { ...common, writes, expressions: tableExpressions(table), texts: tableTexts(table), missing: missingInTable(table) };
  }
  if (by === 'segments') {
    const expressions = segments.flatMap(({ segment: code, rule }, index) =>
      code === '' ? [] : [{ path: `segments.${index}.rule`, source: rule, expected: 'boolean' as const, also: [] }],
    );
    const missing = segments.flatMap(({ segment: code }, index) =>
      code === '' ? [{ path: `segments.${index}.segment`, what: { zh: '选一个客群', en: 'choose a segment' } }] : [],
    );
    return { ...common, expressions, texts: textsAt('segments', segments), missing };
  }
  return {
    ...common,
    expressions: cases.map((item, index) => ({ path: `cases.${index}.when`, source: item.when, expected: 'boolean', also: [] })),
    texts: textsAt('cases', cases),
  };
}

function lowerDecision(settings: DecisionConfig, { step, way }: LowerContext): BranchInstruction {
  return {
    op: 'branch',
    step: step.id,
    cases: casesOf(settings).map((item) => ({
      when: item.when,
      ...(item.assign && item.assign.length > 0 ? { assign: item.assign } : {}),
      way: way(item.id),
    })),
    otherwise: way('else'),
  };
}
