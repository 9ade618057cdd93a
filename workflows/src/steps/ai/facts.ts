import type { ExpressionUse, StepFacts } from '../define-step.js';
import type { MachineWork } from '../machine-work.js';
import { templateUses } from '../placeholders.js';
import { expressionsAt, textsAt } from '../settings.js';
import { MOST_ALIKE } from './classify-text.js';
import { MOST_FOUND } from './extract-fields.js';
import { FILLED } from './fill-draft.js';
import { givenBy, keptBy } from './kept-by.js';
import { missingIn } from './missing.js';
import { type AiConfig, asksModel, type Skill } from './settings-schema.js';
import { ALL_KEPT } from './summarise.js';

/** What a skill tells the checker. */
export function aiFacts(settings: AiConfig): StepFacts {
  const { skill, intents, fields = [], classes = [], points = [], wording, text } = settings;
  return {
    expressions: usesOf(settings),
    writes: keptBy(settings).map(({ name }) => name),
    writesBy: { failed: [] },
    listens: [],
    texts: [
      ...(skill === 'recognise-intent' ? textsAt('intents', intents) : []),
      ...(skill === 'extract' ? textsAt('fields', fields) : []),
      ...(skill === 'classify' ? textsAt('classes', classes) : []),
      ...(skill === 'score' ? textsAt('points', points) : []),
      ...(skill === 'draft' && wording !== 'kit' && text ? [{ path: 'text', text }] : []),
    ],
    forms: [],
    missing: missingIn(settings),
    machine: machineWork(settings),
  };
}

function usesOf(settings: AiConfig): readonly ExpressionUse[] {
  const { skill, input, of, wording, text, values = [], points = [] } = settings;
  if (skill === 'draft') return wording === 'kit' ? expressionsAt('values', values) : text ? templateUses('text', text) : [];
  if (skill === 'score')
    return points.flatMap(({ measure }, index) =>
      measure === '' ? [] : [{ path: `points.${index}.measure`, source: measure, expected: 'number' as const, also: [] }],
    );
  if (skill === 'summarise' && of !== 'text') return [];
  return [{ path: 'input', source: input, expected: 'string', also: [] }];
}

/** The most that our own rules are ever sure; a model may be surer. */
const MOST: { readonly [S in Skill]: number } = {
  'recognise-intent': 0.999,
  extract: MOST_FOUND,
  classify: MOST_ALIKE,
  summarise: ALL_KEPT,
  draft: FILLED,
  score: 1,
};

function machineWork(settings: AiConfig): MachineWork {
  const { skill, intents, classes = [], minimumConfidence, wording, textVariable } = settings;
  const isUnapproved = skill === 'summarise' || (skill === 'draft' && wording !== 'kit');
  return {
    ...{ sure: 'ok', unsure: 'unsure' },
    confidence: { path: 'minimumConfidence', least: minimumConfidence, most: asksModel(settings) ? 1 : MOST[skill] },
    tellsApart: [
      ...(skill === 'recognise-intent'
        ? intents.map(({ label, examples }, index) => ({ path: `intents.${index}.examples`, label, sentences: examples, isKnown: true }))
        : []),
      ...(skill === 'classify'
        ? classes.map(({ label, description, examples }, index) => {
            const sentences = [description, ...examples].filter((sentence) => sentence.trim() !== '');
            return { path: `classes.${index}.examples`, label, sentences, isKnown: false };
          })
        : []),
    ],
    gives: givenBy(settings).map(({ field: path, name: variable, type }) => ({ path, variable, type })),
    drafts: isUnapproved && textVariable !== undefined ? [textVariable] : [],
  };
}
