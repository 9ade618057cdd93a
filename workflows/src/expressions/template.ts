import { checkAs } from './check.js';
import { type CompiledExpression, compileExpression, readNames } from './compile.js';
import { evaluateLeniently, type Values } from './evaluate.js';
import { LIMITS } from './limits.js';
import { EvaluationError, type ExpressionProblem } from './problem.js';
import type { Scope } from './scope.js';
import { typeOf } from './value.js';

/**
 * A stretch of a message template: plain text, or the expression between `{{` and `}}`.
 * `from` and `to` are character positions in the template: of the text, or of the expression without its braces.
 */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'expression'; readonly source: string; readonly from: number; readonly to: number };

/**
 * Cuts a template into texts and expressions. Braces inside a quoted text of an expression do not end it, so `{{ "}}" }}` writes braces.
 * An opening `{{` without an end is plain text here; `checkTemplate` reports it.
 */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', from)) {
    const close = closingOf(template, open + 2);
    if (close === undefined) break;
    if (open > from) parts.push({ kind: 'text', text: template.slice(from, open), from, to: open });
    parts.push({ kind: 'expression', source: template.slice(open + 2, close), from: open + 2, to: close });
    from = close + 2;
  }
  if (from < template.length) parts.push({ kind: 'text', text: template.slice(from), from, to: template.length });
  return parts;
}

/** Where the `}}` of an expression stands that begins at `start`, outside quotes. */
function closingOf(template: string, start: number): number | undefined {
  let quote: string | undefined;
  for (let at = start; at < template.length; at++) {
    const character = template[at];
    if (quote !== undefined) {
      if (character === '\\') at++;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (template.startsWith('}}', at)) return at;
  }
  return undefined;
}

const WRITABLE: ReadonlySet<string> = new Set(['string', 'number', 'date', 'datetime', 'duration', 'any']);

/**
 * Everything that is wrong with a template, with ranges in the template. A placeholder must give a text, a number or a time;
 * true and false, lists and objects have no wording (`type`, expected `string`).
 */
export function checkTemplate(template: string, scope: Scope): readonly ExpressionProblem[] {
  if (template.length > LIMITS.template) return [{ code: 'too-long', from: LIMITS.template, to: template.length }];
  const parts = templateParts(template);
  const problems = parts.flatMap((part) => (part.kind === 'text' ? [] : placeholderProblems(part, scope)));
  const last = parts.at(-1);
  const unclosed = last?.kind === 'text' ? last.text.indexOf('{{') : -1;
  if (last && unclosed >= 0) problems.push({ code: 'syntax', from: last.from + unclosed, to: last.to });
  return problems;
}

function placeholderProblems({ source, from, to }: TemplatePart & { readonly kind: 'expression' }, scope: Scope): ExpressionProblem[] {
  if (source.trim() === '') return [{ code: 'syntax', from: from - 2, to: to + 2 }];
  const problems = checkAs(source, scope, { name: 'string', takes: ({ type }) => WRITABLE.has(type) });
  return problems.map((problem) => ({ ...problem, from: problem.from + from, to: problem.to + from }));
}

/**
 * Writes a template with the values put in. A missing value leaves a gap; numbers are written plainly.
 * Throws an `EvaluationError` with the range in the template when a placeholder cannot be compiled, fails, or gives a list, an object or true/false.
 */
export function renderTemplate(template: string, values: Values): string {
  if (template.length > LIMITS.template) throw new EvaluationError('too-long', { from: LIMITS.template, to: template.length });
  const text = templateParts(template).map((part) =>
    part.kind === 'text' ? part.text : placed(part, () => written(compileExpression(part.source), values)),
  );
  return text.join('');
}

/** The dotted paths that a template's placeholders read, each once. */
export function readTemplateNames(template: string): readonly string[] {
  return [...new Set(templateParts(template).flatMap((part) => (part.kind === 'text' ? [] : readNames(part.source))))];
}

function written(expression: CompiledExpression, values: Values): string {
  const value = evaluateLeniently(expression, values);
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new EvaluationError('type', { from: 0, to: expression.source.length }, typeOf(value));
}

/** Moves the place of an error from the expression to the template. */
function placed(part: TemplatePart, work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    throw new EvaluationError(error.code, { from: error.from + part.from, to: error.to + part.from }, error.subject);
  }
}
