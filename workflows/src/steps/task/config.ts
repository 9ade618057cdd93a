import { z } from 'zod';
import { assignment } from '../assignment-settings.js';
import { codesBeside, duration, formId, id, label, longText, results, uniqueList, values } from '../settings.js';
import { slaSettings } from './sla.js';
import { togetherSettings } from './together.js';

const group = z.strictObject({ id, label, assignment, /** How long it has before the next one is asked. */ within: duration.optional() });
export type GroupSetting = Readonly<z.infer<typeof group>>;

/** Settings of a task. What came later is optional: a drawing that was stored before is read as it is. */
export const config = z.strictObject({
  assignment,
  form: formId,
  instructions: longText.optional(),
  brief: values,
  expires: duration,
  lease: duration,
  completions: codesBeside('done', 'returned', 'expired'),
  scriptKit: z.string().max(64).optional(),
  results,
  claimWithin: duration.optional(),
  chain: uniqueList(group, (one) => one.id, ['task', 'superior']).optional(),
  ...slaSettings,
  ...togetherSettings,
});
export type TaskSettings = Readonly<z.infer<typeof config>>;
