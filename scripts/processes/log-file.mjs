import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const largest = 20 * 1024 * 1024;
const linesKept = 60;

/**
 * A process's log: everything goes to `<folder>/<name>.log` (one older file is kept once it is large), the last
 * lines stay at hand for a sentence about why it ended, and `onLine` sees each line.
 */
export function openLog(folder, name, onLine = () => {}) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.on('error', () => {}); // a full disk must not end the process that watches the others
  const last = [];
  const follow = (source) => {
    let rest = '';
    source.setEncoding('utf8');
    source.on('data', (chunk) => {
      stream.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        last.push(line);
        if (last.length > linesKept) last.shift();
        onLine(line);
      }
    });
    source.on('error', () => {});
  };
  return { file, follow, lastLines: () => last, close: () => stream.end() };
}

/** The line of a log that most likely says why: the last error, else the last line; JSON lines by their message. */
export function tellingLine(lines) {
  const said = lines.map(messageOf).filter((line) => line.trim() !== '');
  return said.findLast((line) => /error|fatal|panic|refused|cannot|failed/i.test(line)) ?? said.at(-1) ?? '';
}

function messageOf(line) {
  try {
    const entry = JSON.parse(line);
    return [entry.msg, entry.err?.message ?? entry.error?.message ?? entry.error].filter((part) => typeof part === 'string').join(': ');
  } catch {
    return line;
  }
}
