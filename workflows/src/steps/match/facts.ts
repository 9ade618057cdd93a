import type { Text } from '../../graph/graph.js';
import type { ExpressionUse, StepFacts } from '../define-step.js';
import { expressionsAt, textsAt } from '../settings.js';
import type { MatchConfig, OfferSetting } from './settings-schema.js';

type Missing = NonNullable<StepFacts['missing']>;
type Named = NonNullable<StepFacts['catalogue']>;

/** What a choice tells the checker. */
export function matchFacts(settings: MatchConfig): StepFacts {
  const { offers, results, method, signals = [], features = [] } = settings;
  return {
    expressions: [
      ...offers.flatMap((offer, index) => offerUses(offer, `offers.${index}`, method === 'score')),
      ...used('risk', settings.risk, 'number'),
      ...used('amount', settings.amount, 'number'),
      ...(method === 'model' ? expressionsAt('features', features) : []),
    ],
    writes: results.map(({ variable }) => variable),
    writesBy: { none: [] },
    listens: method === 'events' ? signals.map(({ event }, index) => ({ path: `signals.${index}.event`, event })) : [],
    texts: textsAt('offers', offers),
    forms: [],
    missing: [...missingIn(settings), ...offers.flatMap((offer, index) => missingInOffer(offer, `offers.${index}`, settings))],
    catalogue: offers.flatMap((offer, index) => namedIn(offer, `offers.${index}`)),
  };
}

function used(path: string, source: string, expected: ExpressionUse['expected']): readonly ExpressionUse[] {
  return source === '' ? [] : [{ path, source, expected, also: [] }];
}

function offerUses({ when, score, from }: OfferSetting, path: string, hasScores: boolean): readonly ExpressionUse[] {
  return [
    ...used(`${path}.when`, when, 'boolean'),
    ...(hasScores ? used(`${path}.score`, score, 'number') : []),
    ...used(`${path}.from`, from, 'datetime'),
  ];
}

function namedIn({ items, content, channels, benefit }: OfferSetting, path: string): Named {
  return [
    ...items.map((code, index) => ({ path: `${path}.items.${index}`, code, kinds: ['product', 'service'] as const })),
    ...(content === '' ? [] : [{ path: `${path}.content`, code: content, kinds: ['content'] as const }]),
    ...channels.map((code, index) => ({ path: `${path}.channels.${index}`, code, kinds: ['channel'] as const })),
    ...(benefit === '' ? [] : [{ path: `${path}.benefit`, code: benefit, kinds: ['benefit'] as const }]),
  ];
}

function missingIn({ offers, method, signals = [], path = '', results }: MatchConfig): Missing {
  const keepsMoment = results.some(({ from }) => from === 'at');
  return [
    ...one(offers.length === 0, 'offers', { zh: '至少加一个方案', en: 'add an offer' }),
    ...one(method === 'events' && signals.length === 0, 'signals', { zh: '说哪些事加分', en: 'say which events count' }),
    ...one(method === 'model' && path === '', 'path', { zh: '说模型的服务地址', en: 'say where the model answers' }),
    ...one(offers.some(({ from }) => from !== '') && !keepsMoment, 'results', {
      zh: '把更好的时候（at）记下来，不然没人知道等到几时',
      en: 'keep the better moment (at), or nobody knows how long to wait',
    }),
    ...(method === 'events'
      ? signals.flatMap(({ offer }, index) =>
          one(!offers.some(({ id }) => id === offer), `signals.${index}.offer`, {
            zh: '说加给哪个方案',
            en: 'say for which offer it speaks',
          }),
        )
      : []),
  ];
}

function missingInOffer({ items, score }: OfferSetting, path: string, { method }: MatchConfig): Missing {
  return [
    ...one(items.length === 0, `${path}.items`, { zh: '说给客户什么产品或服务', en: 'say which product or service it offers' }),
    ...one(method === 'score' && score === '', `${path}.score`, { zh: '说打几分', en: 'say how it scores' }),
  ];
}

function one(isMissing: boolean, path: string, what: Text): Missing {
  return isMissing ? [{ path, what }] : [];
}
