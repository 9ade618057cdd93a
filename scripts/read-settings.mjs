import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { Refusal } from './console/refusal.mjs';
import { settingsList } from './settings.mjs';

/** The checkout's top folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

function absolute(value, base) {
  if (value === '~' || value.startsWith('~/')) return path.join(os.homedir(), value.slice(1));
  return path.resolve(base, value);
}

/** What `.env` in the checkout says; what the process was given goes before it. */
function readDotEnv(folder) {
  try {
    return parseEnv(readFileSync(path.join(folder, '.env'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * The settings with their defaults, paths absolute. Throws one Refusal that names every wrong value.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} folder the checkout
 * @returns {Readonly<Record<string, string | undefined>>}
 */
export function readSettings(environment = process.env, folder = root) {
  const given = { ...readDotEnv(folder), ...environment };
  const values = {};
  const wrong = [];
  for (const { name, fallback, refuse, isSecret } of settingsList) {
    const value = given[name] === '' ? undefined : given[name];
    const complaint = value === undefined ? undefined : refuse(value);
    const shown = isSecret ? name : `${name}=${value}`;
    if (complaint) wrong.push({ zh: `${shown} ${complaint.zh}`, en: `${shown} ${complaint.en}` });
    values[name] = value ?? fallback;
  }
  if (wrong.length > 0) {
    throw new Refusal({
      zh: `环境变量有误：${wrong.map(({ zh }) => zh).join('；')}。见 docs/environment.md。`,
      en: `Wrong environment: ${wrong.map(({ en }) => en).join('; ')}. See docs/environment.md.`,
    });
  }
  values.TONGTU_DATA_DIR = absolute(values.TONGTU_DATA_DIR, folder);
  values.TONGTU_CACHE_DIR = absolute(values.TONGTU_CACHE_DIR, folder);
  for (const { name, isPath } of settingsList) if (isPath) values[name] = absolute(values[name], values.TONGTU_DATA_DIR);
  return Object.freeze(values);
}

/** The same settings as an environment for a child process, with what the caller found out put over them. */
export function environmentFor(settings, found = {}) {
  const set = Object.entries({ ...settings, ...found }).filter(([, value]) => value !== undefined);
  return { ...process.env, NODE_ENV: 'production', ...Object.fromEntries(set) };
}
