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

/** Every word of the interface in Chinese, by screen. A new screen is a file beside this one and a name here. */
export const zh = {
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
} as const;
