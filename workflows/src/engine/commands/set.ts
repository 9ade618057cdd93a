import { setVariables } from '../run.js';
import type { CommandHandler } from './handler.js';

/** Sets variables that the plan declares. Nothing moves by it; a rule looks at them when it is next asked. */
export const set: CommandHandler<'set'> = (run, { values }) => {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(run.plan.variables, name));
  if (unknown.length > 0) return { refused: { code: 'unknown-variable', args: { names: unknown } } };
  return { entry: { kind: 'set', args: { values } }, act: () => setVariables(run, values) };
};
