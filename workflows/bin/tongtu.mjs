#!/usr/bin/env node
/** The command line of the journey language: gives the command the machine's files, pipes and language. */
import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** No drawing is larger: what is beyond the limits of drawings is refused before it is read. */
const largestBytes = 32 * 1024 * 1024;
/** A folder with more files is not a folder of journeys. */
const mostFiles = 5_000;

function trouble(code) {
  return Object.assign(new Error(code), { code });
}

async function textOf(stream) {
  const parts = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes > largestBytes) throw trouble('TOO_LARGE');
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw trouble('NOT_TEXT');
  }
}

async function read(file) {
  const handle = await open(file);
  try {
    if ((await handle.stat()).isDirectory()) throw trouble('EISDIR');
    return await textOf(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

async function kindOf(file) {
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
}

/** Links are not followed: they may lead out of the folder, or round in a circle. */
async function list(folder) {
  const files = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) folders.push(path.join(next, entry.name));
      else if (entry.isFile() && entry.name.endsWith('.json')) files.push(path.join(next, entry.name));
    }
    if (files.length > mostFiles) throw trouble('TOO_LARGE');
  }
  return files.sort();
}

async function write(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

// Whoever reads the answer may stop reading, as `head` does.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const { runTongtu } = await import('@tongtu/workflows/command').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('✗ 还没有编译，请先运行 npm run build。\n  Not built yet: run npm run build first.\n');
  process.exit(2);
});
try {
  process.exitCode = await runTongtu({
    args: process.argv.slice(2),
    locale: LC_ALL || LC_MESSAGES || LANG,
    kindOf,
    list,
    read,
    readInput: () => textOf(process.stdin),
    write,
    out: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
  });
} catch (error) {
  process.stderr.write(`✗ 程序自己出错了：${error.message}\n  This is a fault of the program: ${error.message}\n`);
  if (process.env.TONGTU_LOG_LEVEL === 'debug') process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
}
