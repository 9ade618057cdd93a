import { StandardSchemaValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { forbiddenKeyIn } from './forbidden-key.js';
import { inputInvalid, notFound } from './problems/http-problems.js';
import type { ProblemException } from './problems/problem.js';

/** An issue as zod reports it through the standard schema: the standard members and zod's own. */
type Issue = z.core.$ZodRawIssue;

const words = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/**
 * Parses body, query and path by the schema beside the parameter (`@Body({ schema })`): past this door values are trusted.
 * A body with a key of the prototype chain is refused. A body or query that does not fit is `input-invalid` with every issue and its field; a path that does not fit names nothing, so it is `not-found`.
 */
export class ValidationPipe implements PipeTransform {
  private readonly inputs = new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => describeIssues(issues as unknown as readonly Issue[]),
  });
  private readonly paths = new StandardSchemaValidationPipe({ exceptionFactory: () => notFound({ what: 'route' }) });

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const forbidden = metadata.type === 'body' ? forbiddenKeyIn(value) : null;
    if (forbidden !== null) throw keyRefused(forbidden);
    return (metadata.type === 'param' ? this.paths : this.inputs).transform(value, metadata);
  }
}

/** Issues listed with a problem; more than these help nobody. */
const shownIssues = 50;

/** The problem that a list of issues is, with the first in its words and all of them for programs. Values are never repeated. */
function describeIssues(issues: readonly Issue[]): ProblemException {
  const errors = issues.slice(0, shownIssues).map((issue) => ({ field: pathOf(issue), zh: say(issue, 'zh'), en: say(issue, 'en') }));
  const first = errors[0] ?? { field: '', zh: '', en: '' };
  const at = first.field === '' ? '' : `${first.field}: `;
  return inputInvalid(
    { count: issues.length, first: { zh: `${at}${first.zh}`, en: `${at}${first.en}` } },
    { ...(first.field === '' ? {} : { field: first.field }), members: { errors } },
  );
}

function keyRefused(field: string): ProblemException {
  const first = { zh: `${field}: 这里用了不允许的名字`, en: `${field}: this name is not allowed` };
  return inputInvalid({ count: 1, first }, { field, members: { errors: [{ field, ...first }] } });
}

function pathOf(issue: Issue): string {
  return (issue.path ?? []).map(String).join('.');
}

function say(issue: Issue, language: 'zh' | 'en'): string {
  // A schema's own words (`refine(…, { error })`) are kept; the rest come from zod's tables.
  if (issue.code === 'custom' && issue.message) return issue.message;
  const said = words[language](issue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message ?? '';
}
