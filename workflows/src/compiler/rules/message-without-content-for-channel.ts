import type { Step, Text } from '../../graph/graph.js';
import type { ContactWay } from '../../steps/index.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Every channel of a message has its own text, and a title where the channel shows one: nobody gets an empty message because the first channel failed. */
export const messageWithoutContentForChannel: Rule = {
  code: 'message-without-content-for-channel',
  title: { zh: '有渠道没写内容', en: 'A channel has no content' },
  step: (step, drawing) => (drawing.definition(step)?.contact?.(step.config).ways ?? []).flatMap((way) => ofWay(step, way)),
};

function ofWay(step: Step, { path, label, title, body, hasTitle }: ContactWay): readonly Problem[] {
  const missing = (field: string, what: Required<Text>): Problem =>
    problem({
      code: 'message-without-content-for-channel',
      step: step.id,
      field,
      message: {
        zh: `“${label.zh}”的${what.zh}还没有写：换到这个渠道时，客户会收到空的。`,
        en: `"${label.en ?? label.zh}" has no ${what.en}: who is reached there would get an empty message.`,
      },
      remedy: { zh: '写上，或去掉这个渠道', en: 'Write it, or remove the channel' },
    });
  return [
    ...(hasTitle && isEmpty(title) ? [missing(`${path}.title`, { zh: '标题', en: 'title' })] : []),
    ...(isEmpty(body) ? [missing(`${path}.body`, { zh: '内容', en: 'text' })] : []),
  ];
}

function isEmpty(text: Text | undefined): boolean {
  return text === undefined || text.zh.trim() === '';
}
