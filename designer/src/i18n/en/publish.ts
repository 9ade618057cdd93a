import type { Translation } from '../translation.js';
import type { publish as zh } from '../zh/publish.js';

export const publish: Translation<typeof zh> = {
  title: 'Publish',
  changes: {
    none: 'The same as the last version',
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    step: '"{{name}}"',
    journey: 'journey settings',
    colon: ': ',
    comma: ', ',
  },
};
