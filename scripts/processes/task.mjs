import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const supervisor = fileURLToPath(new URL('./supervise.mjs', import.meta.url));

/**
 * Runs a program that ends by itself (npm, go, a compiler) and answers its exit code and everything it said.
 * It and whatever it started end with this process, also when this process is killed.
 * @param {{ command: string, args: string[], cwd?: string, uid?: number, gid?: number, env?: NodeJS.ProcessEnv, seconds?: number, isShown?: boolean | 'errors' }} task
 * `isShown`: what it says (or its errors alone) goes straight to this process's own output, and is not answered.
 * @returns {Promise<{ code: number, output: string, hasRunOut: boolean }>}
 */
export function runTask({ command, args, cwd, uid, gid, env = process.env, seconds, isShown = false }) {
  const order = JSON.stringify({ command, args, cwd, uid, gid, isGroup: true, patience: 2_000 });
  const voices = [isShown === true ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'];
  const child = spawn(process.execPath, [supervisor, order], { env, stdio: ['ignore', ...voices, 'ipc'] });
  let output = '';
  let hasRunOut = false;
  const clock = seconds && setTimeout(() => (hasRunOut = child.kill('SIGTERM')), seconds * 1000);
  for (const source of [child.stdout, child.stderr]) {
    source?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(clock);
      resolve({ code: code ?? 1, output, hasRunOut });
    });
  });
}
