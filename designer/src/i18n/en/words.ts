import { app } from './app.js';
import { ui } from './ui.js';
import { drawing } from './drawing.js';
import { kitchen } from './kitchen.js';
import { journeys } from './journeys.js';
import { editor } from './editor.js';
import { fields } from './fields.js';
import { publish } from './publish.js';
import { monitor } from './monitor.js';
import { instance } from './instance.js';
import { workbench } from './workbench.js';
import { customers } from './customers.js';
import { content } from './content.js';
import { channels } from './channels.js';
import { admin } from './admin.js';
import { tryOut } from './try.js';

import type { zh } from '../zh/words.js';
import type { Translation } from '../translation.js';

/** The same in English; a key that is missing here does not compile. */
export const en: Translation<typeof zh> = {
  app,
  ui,
  drawing,
  journeys,
  kitchen,
  editor,
  fields,
  tryOut,
  publish,
  monitor,
  instance,
  workbench,
  customers,
  content,
  channels,
  admin,
};
