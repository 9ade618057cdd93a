import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const root = new URL('../../', import.meta.url).pathname;

const run = promisify(execFile);

/**
 * Runs plain Node code as the scripts do, outside of what Jest makes of modules, and answers what it gives to `answer(value)`.
 * Import specifiers count from the checkout.
 */
export async function ask<T>(code: string, env: Readonly<Record<string, string>> = {}): Promise<T> {
  const whole = `const answer = (value) => process.stdout.write(JSON.stringify(value)); ${code}`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', whole], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: '/nowhere', ...env },
  });
  return JSON.parse(stdout) as T;
}
