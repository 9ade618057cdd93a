import type { publish as zh } from '../zh/publish.js';
import type { Translation } from '../translation.js';

export const publish: Translation<typeof zh> = {
  title: 'Publish',
};
