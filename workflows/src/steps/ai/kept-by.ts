import type { ValueType } from '../../graph/graph.js';
import type { AiConfig, Skill } from './settings-schema.js';

/** A variable, where its value is in the answer, and of which kind that is. */
export interface Kept {
  readonly name: string;
  readonly path: string;
}

/** The same with the setting that names the variable. */
export interface Given extends Kept {
  readonly field: string;
  readonly type: ValueType;
}

const FOUND: { readonly [K in NonNullable<AiConfig['fields']>[number]['kind']]: ValueType } = {
  amount: 'number',
  number: 'number',
  date: 'date',
  mobile: 'string',
  choice: 'string',
};

/** Settings that name variables, by skill: where the value is, and its kind. */
const RESULTS: { readonly [S in Skill]: readonly (readonly [setting: keyof AiConfig & `${string}Variable`, path: string, ValueType])[] } = {
  'recognise-intent': [['intentVariable', 'intent', 'string']],
  extract: [],
  classify: [['classVariable', 'class', 'string']],
  summarise: [['textVariable', 'text', 'string']],
  draft: [['textVariable', 'text', 'string']],
  score: [
    ['scoreVariable', 'score', 'number'],
    ['reasonsVariable', 'reasons', 'list'],
    ['costliestVariable', 'costliest', 'string'],
  ],
};

/** What a skill gives, by variable. */
export function givenBy(settings: AiConfig): readonly Given[] {
  const { skill, fields = [] } = settings;
  const found =
    skill === 'extract'
      ? fields.map(({ id, kind, variable }, index): Given => ({
          name: variable,
          path: id,
          field: `fields.${index}.variable`,
          type: FOUND[kind],
        }))
      : [];
  const named = [...RESULTS[skill], ['confidenceVariable', 'confidence', 'number'] as const].map(([field, path, type]): Given => ({
    name: settings[field] ?? '',
    path,
    field,
    type,
  }));
  return [...found, ...named].filter(({ name }) => name !== '');
}

/** Variables and where they are in the answer. */
export function keptBy(settings: AiConfig): readonly Kept[] {
  return givenBy(settings).map(({ name, path }) => ({ name, path }));
}
