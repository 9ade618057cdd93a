import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Every product, service, content, channel and benefit that a drawing offers is one of the bank's catalogues. */
export const catalogueItemUnknown: Rule = {
  code: 'catalogue-item-unknown',
  title: { zh: '目录里没有', en: 'Not in the catalogue' },
  step: (step, { facts, known: { catalogue } }) => {
    if (catalogue === undefined) return [];
    const kindOf = new Map(catalogue.map(({ code, kind }) => [code, kind]));
    return (facts(step).catalogue ?? [])
      .filter(({ code, kinds }) => !kinds.some((kind) => kind === kindOf.get(code)))
      .map(({ path, code }) =>
        problem({
          code: 'catalogue-item-unknown',
          step: step.id,
          field: path,
          message: {
            zh: `目录里没有“${code}”，或者它不是这一类，这个方案谁也选不上。`,
            en: `"${code}" is not in the catalogue, or of another kind: this offer would never be chosen.`,
          },
          remedy: { zh: '换一个目录里有的，或请管理员加进目录', en: 'Choose one of the catalogue, or have it added there' },
        }),
      );
  },
};
