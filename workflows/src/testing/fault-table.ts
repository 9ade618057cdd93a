import { drawingOf } from '../compiler/drawing.js';
import type { Problem } from '../compiler/problem.js';
import type { Rule } from '../compiler/rule.js';
import { applyEdit } from '../graph/edits/apply-edit.js';
import type { Graph } from '../graph/graph.js';

/** A wrong drawing and where the rule finds it wrong. */
export interface Fault {
  readonly drawing: Graph;
  /** Addresses in the order found: step, then field if there is one (`wait duration`); `journey` stands for the whole. */
  readonly at: readonly string[];
  /** What the first problem's Chinese message must hold. */
  readonly says?: string;
  /** Chinese labels of the first problem's fixes. */
  readonly fixes?: readonly string[];
  /** What the marked range of the first problem covers, in the expression it is in. */
  readonly marks?: string;
}

/** Right and wrong drawings by what they show, as a sentence's end: "accepts …", "rejects …". */
export interface FaultTable {
  readonly accepts: Readonly<Record<string, Graph>>;
  readonly rejects: Readonly<Record<string, Fault>>;
}

/**
 * The rows of a rule's test: a name, and a function that throws when the rule does not do what the table says. Besides the table, every problem
 * must speak both languages, and every fix must take its own problem away.
 */
export function faultRows(rule: Rule, { accepts, rejects }: FaultTable): readonly (readonly [string, () => void])[] {
  return [
    ...Object.entries(accepts).map(([name, drawing]) => [`accepts ${name}`, () => expectAddresses(found(rule, drawing), [])] as const),
    ...Object.entries(rejects).map(([name, fault]) => [`rejects ${name}`, () => proveFault(rule, fault)] as const),
  ];
}

function proveFault(rule: Rule, fault: Fault): void {
  const problems = found(rule, fault.drawing);
  expectAddresses(problems, fault.at);
  const [first] = problems;
  expectSame('message', first?.message.zh.includes(fault.says ?? '') ? fault.says : first?.message.zh, fault.says);
  if (fault.fixes) expectSame('fixes', first?.fixes.map((fix) => fix.label.zh).join('｜'), fault.fixes.join('｜'));
  if (fault.marks !== undefined) expectSame('marked', marked(fault.drawing, first), fault.marks);
  for (const problem of problems) {
    expectSame('code', problem.code, rule.code);
    for (const text of [problem.message, problem.remedy, ...problem.fixes.map((fix) => fix.label)]) proveBilingual(text);
    for (const fix of problem.fixes) {
      const mended = fix.edits.reduce((graph, edit) => applyEdit(graph, edit).graph, fault.drawing);
      const left = found(rule, mended).map(addressOf);
      if (left.includes(addressOf(problem))) throw new Error(`"${fix.label.zh}" does not mend ${addressOf(problem)}`);
    }
  }
}

function found(rule: Rule, graph: Graph): readonly Problem[] {
  const drawing = drawingOf(graph);
  return [...(rule.journey?.(drawing) ?? []), ...graph.steps.flatMap((step) => rule.step?.(step, drawing) ?? [])];
}

function addressOf({ step, field }: Problem): string {
  return [step ?? 'journey', ...(field === null ? [] : [field])].join(' ');
}

function marked(graph: Graph, problem: Problem | undefined): string | undefined {
  if (!problem?.range || problem.field === null) return undefined;
  let value: unknown = problem.step === null ? graph.settings : graph.steps.find(({ id }) => id === problem.step)?.config;
  for (const key of problem.field.split('.')) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' ? value.slice(problem.range.from, problem.range.to) : undefined;
}

function proveBilingual({ zh, en }: { readonly zh: string; readonly en?: string }): void {
  if (!/[\u4e00-\u9fff]/.test(zh)) throw new Error(`Not Chinese: ${zh}`);
  if (en === undefined || en === '') throw new Error(`No English beside: ${zh}`);
}

function expectAddresses(problems: readonly Problem[], wanted: readonly string[]): void {
  expectSame('problems', problems.map(addressOf).join(', '), wanted.join(', '));
}

function expectSame(what: string, got: string | undefined, wanted: string | undefined): void {
  if (got !== wanted) throw new Error(`${what}: wanted "${wanted ?? ''}", got "${got ?? ''}"`);
}
