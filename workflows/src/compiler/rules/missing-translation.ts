import type { Form } from '../../graph/form.js';
import type { Step, Text } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { settingName } from '../words.js';

/** What customers and staff read is written in both languages; Chinese always. */
export const missingTranslation: Rule = {
  code: 'missing-translation',
  title: { zh: '英文没有写', en: 'English text is missing' },
  step: (step, drawing) => [
    ...(step.name.en === undefined ? [noEnglish(step, null)] : []),
    ...drawing.facts(step).texts.flatMap(({ path, text }) => ofText(step, path, text)),
    ...step.on.flatMap(({ id, label }) => ofText(step, `on.${id}.label`, label)),
  ],
  journey: ({ graph }) => [
    ...(graph.name.en === undefined ? [ofJourney('name', { zh: '旅程的名字没有写英文。', en: "The journey's name has no English." })] : []),
    ...graph.settings.exits.flatMap(({ label }, index) =>
      label.en === undefined
        ? [ofJourney(`exits.${index}.label`, { zh: `退出条件“${label.zh}”没有写英文。`, en: `Exit "${label.zh}" has no English.` })]
        : [],
    ),
    ...graph.forms.flatMap(ofForm),
  ],
};

function ofText(step: Step, path: string, text: Text): readonly Problem[] {
  if (text.zh.trim() === '') return [noChinese(step, path)];
  return text.en === undefined || text.en.trim() === '' ? [noEnglish(step, path)] : [];
}

function noChinese(step: Step, path: string): Problem {
  const where = settingName(step, path);
  return problem({
    code: 'missing-translation',
    step: step.id,
    field: path,
    message: { zh: `“${where.zh}”里有一处还没有写。`, en: `A text in "${where.en}" is not written yet.` },
    remedy: { zh: '写上中文，最好也写英文', en: 'Write it in Chinese, and in English too' },
  });
}

function noEnglish(step: Step, path: string | null): Problem {
  const where = path === null ? { zh: '名字', en: 'Name' } : settingName(step, path);
  return problem({
    code: 'missing-translation',
    severity: 'warning',
    step: step.id,
    field: path,
    message: {
      zh: `“${where.zh}”的英文没有写：选英文的客户会看到中文。`,
      en: `English is missing in "${where.en}": readers of English see Chinese.`,
    },
    remedy: { zh: '补上英文', en: 'Write the English text' },
  });
}

function ofJourney(field: string, message: Text): Problem {
  return problem({
    code: 'missing-translation',
    severity: 'warning',
    step: null,
    field,
    message,
    remedy: { zh: '补上英文', en: 'Write the English text' },
  });
}

/** One problem a form: it is written in one go. */
function ofForm(form: Form): readonly Problem[] {
  const texts = [
    form.title,
    ...form.sections.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, help, options }) => [label, ...(help ? [help] : []), ...(options ?? []).map((option) => option.label)]),
    ]),
  ];
  const missing = texts.filter((text) => text.en === undefined).length;
  if (missing === 0) return [];
  return [
    ofJourney(`forms.${form.id}`, {
      zh: `表单“${form.title.zh}”有 ${missing} 处没有写英文。`,
      en: `Form "${form.title.en ?? form.title.zh}" has ${missing} text(s) without English.`,
    }),
  ];
}
