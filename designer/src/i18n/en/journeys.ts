import type { journeys as zh } from '../zh/journeys.js';
import type { Translation } from '../translation.js';

export const journeys: Translation<typeof zh> = {
  title: 'Journeys',
};
