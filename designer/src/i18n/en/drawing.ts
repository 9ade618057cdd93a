import type { drawing as zh } from '../zh/drawing.js';
import type { Translation } from '../translation.js';

export const drawing: Translation<typeof zh> = {
  comma: ', ',
  canvas: 'Canvas with {{count}} steps. Arrow keys follow links, Enter opens, Tab goes to the next card',
  others: '{{count}} more',
  othersList: 'Other outcomes',
  problems: '{{count}} problems',
  warnings: '{{count}} warnings',
  heads: '{{count}} people',
  incidents: '{{count}} incidents',
  locked: 'Locked to branches',
  add: 'Add a step after this',
  insert: 'Add a step on this link',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole drawing',
  zoom: 'Zoom {{percent}}%',
  overview: 'Overview, drag to move',
  legend: 'Legend',
  port: {
    linked: '{{outcome}}, linked to {{target}}',
    open: '{{outcome}}, not linked yet',
    bad: '{{outcome}}, leads nowhere',
    stop: '{{outcome}}, side line ends',
    halt: '{{outcome}}, stops and raises an incident',
  },
  here: '{{name}} is here',
  trigger: 'Trigger {{name}}',
  interrupting: 'interrupting',
};
