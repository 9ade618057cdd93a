import type { EditHandler } from './edit.js';

/** Replaces the settings of the journey as a whole. */
export const setSettings: EditHandler<'set-settings'> = (graph, { settings }) => ({
  graph: { ...graph, settings },
  name: { zh: '旅程设置', en: 'Journey settings' },
});
