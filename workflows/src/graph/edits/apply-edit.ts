import type { Graph } from '../graph.js';
import { addStep } from './add-step.js';
import { configureStep } from './configure-step.js';
import { connect } from './connect.js';
import { disconnect } from './disconnect.js';
import type { Edit, Edited, EditHandler } from './edit.js';
import { moveSteps } from './move-steps.js';
import { lockPart, openPart } from './open-part.js';
import { paste } from './paste.js';
import { raise } from './raise.js';
import { removeForm } from './remove-form.js';
import { removeSteps } from './remove-steps.js';
import { removeVariable } from './remove-variable.js';
import { renameJourney } from './rename-journey.js';
import { renameStep } from './rename-step.js';
import { setConfig } from './set-config.js';
import { setExits } from './set-exits.js';
import { setForm } from './set-form.js';
import { setSettings } from './set-settings.js';
import { setTriggers } from './set-triggers.js';
import { setVariable } from './set-variable.js';

/** How each kind of edit is done; a missing one does not compile. */
export const edits: { readonly [K in Edit['kind']]: EditHandler<K> } = {
  'add-step': addStep,
  'remove-steps': removeSteps,
  'move-steps': moveSteps,
  connect,
  disconnect,
  raise,
  'rename-step': renameStep,
  'configure-step': configureStep,
  'set-config': setConfig,
  'set-triggers': setTriggers,
  'set-variable': setVariable,
  'remove-variable': removeVariable,
  'set-form': setForm,
  'remove-form': removeForm,
  'set-exits': setExits,
  'set-settings': setSettings,
  'rename-journey': renameJourney,
  'open-part': openPart,
  'lock-part': lockPart,
  paste,
};

/**
 * A drawing after an edit, and the name under which the edit can be undone. The drawing given is not touched, and what the edit does not
 * concern stays the same objects. An edit whose target is gone answers the same graph.
 */
export function applyEdit(graph: Graph, edit: Edit): Edited {
  const handler = edits[edit.kind] as EditHandler<Edit['kind']>;
  return handler(graph, edit);
}
