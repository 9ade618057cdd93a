import { refusalOf } from './refusal.js';
import type { Call } from './world.js';

/** Writes a file. Throws a refusal when that cannot be. */
export async function writeFile({ world }: Pick<Call, 'world'>, path: string, text: string): Promise<void> {
  try {
    await world.write(path, text);
  } catch (error) {
    throw refusalOf(path, error);
  }
}
