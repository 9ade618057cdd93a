/** The folder of all local data: made with a mark, cleared only when the mark is in it. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Refusal } from '../console/refusal.mjs';
import { folderOutside } from '../postgres/home.mjs';

const mark = 'this-folder-is-tongtu-data';

/** Makes the folder. Root's is open to be passed through, because PostgreSQL runs as another user. */
export function makeDataFolder(folder) {
  const isRoot = process.getuid?.() === 0;
  mkdirSync(folder, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  writeFileSync(path.join(folder, mark), 'npm start -- --reset clears this folder.\n');
}

async function isAgreed(folder) {
  if (!process.stdin.isTTY) {
    throw new Refusal({
      zh: '--reset 需要确认。在脚本中请加 --yes：npm start -- --reset --yes',
      en: '--reset asks first. In a script, add --yes: npm start -- --reset --yes',
    });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = `将清除全部本机数据：${folder}\nAll local data will be cleared: ${folder}\n继续吗？Go on? [y/N] `;
  const answer = await terminal.question(question);
  terminal.close();
  return /^(y|yes|是)$/i.test(answer.trim());
}

/**
 * Clears all local data after asking. Answers false when the person said no.
 * Databases and Temporal servers of one's own (DATABASE_URL, TEMPORAL_ADDRESS) are not touched.
 */
export async function resetData(folder, { isSure }) {
  const isThere = existsSync(folder) && readdirSync(folder).length > 0;
  if (isThere && !existsSync(path.join(folder, mark))) {
    throw new Refusal({
      zh: `${folder} 不是同途建立的数据目录，不会清除。请检查 TONGTU_DATA_DIR。`,
      en: `${folder} was not made by Tongtu and is not cleared. Check TONGTU_DATA_DIR.`,
    });
  }
  if (!isSure && !(await isAgreed(folder))) return false;
  rmSync(folder, { recursive: true, force: true });
  rmSync(folderOutside(folder), { recursive: true, force: true });
  return true;
}
