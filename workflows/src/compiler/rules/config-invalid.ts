import { describeIssue } from '../../graph/issue-text.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { settingName } from '../words.js';

/** Every setting can be read: filled in where it must be, of the right kind, within its limits. */
export const configInvalid: Rule = {
  code: 'config-invalid',
  title: { zh: '有一项设置不能用', en: 'A setting cannot be used' },
  step: (step, drawing) =>
    (drawing.definition(step)?.issues(step.config) ?? []).map((issue) => {
      const path = issue.path.map(String).join('.');
      const where = settingName(step, path);
      const what = describeIssue(issue);
      return problem({
        code: 'config-invalid',
        step: step.id,
        field: path === '' ? null : path,
        message: { zh: `“${where.zh}”：${what.zh}。`, en: `"${where.en}": ${what.en ?? what.zh}.` },
        remedy: { zh: `改一下“${where.zh}”`, en: `Correct "${where.en}"` },
      });
    }),
};
