import { templateParts } from '../../expressions/index.js';
import type { Language, Step, Text } from '../../graph/graph.js';
import type { ContactWay } from '../../steps/index.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** A text fits its channel in both languages: a gateway refuses what is longer, and then the customer hears nothing there. */
export const messageTooLongForChannel: Rule = {
  code: 'message-too-long-for-channel',
  title: { zh: '对这个渠道太长', en: 'Too long for its channel' },
  step: (step, drawing) => (drawing.definition(step)?.contact?.(step.config).ways ?? []).flatMap((way) => ofWay(step, way)),
};

function ofWay(step: Step, { path, label, title, body, longestTitle, longestBody }: ContactWay): readonly Problem[] {
  const texts = [
    { field: `${path}.title`, text: title, most: longestTitle, what: { zh: '标题', en: 'title' } },
    { field: `${path}.body`, text: body, most: longestBody, what: { zh: '内容', en: 'text' } },
  ] as const;
  return texts.flatMap(({ field, text, most, what }) => {
    const longest = text ? Math.max(lengthIn(text, 'zh'), lengthIn(text, 'en')) : 0;
    if (longest <= most) return [];
    return [
      problem({
        code: 'message-too-long-for-channel',
        step: step.id,
        field,
        message: {
          zh: `“${label.zh}”的${what.zh}有 ${longest} 个字，最多 ${most} 个：网关不会收。`,
          en: `The ${what.en} for "${label.en ?? label.zh}" has ${longest} characters and ${most} is the most: it would be refused.`,
        },
        remedy: { zh: '写短一点', en: 'Make it shorter' },
      }),
    ];
  });
}

/** Without its placeholders: what they will hold is not known. */
function lengthIn(text: Text, language: Language): number {
  return templateParts(text[language] ?? '').reduce((sum, part) => sum + (part.kind === 'text' ? [...part.text].length : 0), 0);
}
