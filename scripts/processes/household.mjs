/**
 * The processes of one Tongtu: started until each is ready, started again when one ends without being asked,
 * stopped from the top layer down. None of them outlives this process.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../console/refusal.mjs';
import { endProcess } from './identity.mjs';
import { openLog, tellingLine } from './log-file.mjs';
import { forgetRun, recordRun, runningRecord } from './run-records.mjs';

const supervisor = fileURLToPath(new URL('./supervise.mjs', import.meta.url));
const dieWithParent = new URL('./die-with-parent.mjs', import.meta.url).href;

const firstPause = 500;
const longestPause = 30_000;
/** A process that ran this long is well: the next pause is the short one again. */
const wellAfter = 60_000;

/**
 * @typedef {object} Member
 * @property {string} name file name of its log and record
 * @property {{ zh: string, en: string }} label
 * @property {number} layer members of a higher layer are stopped first
 * @property {() => Promise<void> | void} [prepare] before every start of it
 * @property {{ command: string, args: string[], ask?: string, patience?: number, uid?: number, gid?: number, cwd?: string }} [binary]
 * @property {string[]} [node] a script of ours and its arguments, instead of a binary
 * @property {NodeJS.ProcessEnv} env
 * @property {(line: string) => void} [onLine] sees each line that it says
 * @property {(seen: { line: (wanted: (line: string) => boolean) => boolean }) => Promise<boolean>} isReady asked every 60 ms
 */

function spawnMember(member) {
  const options = { env: member.env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true };
  if (member.node) return spawn(process.execPath, ['--import', dieWithParent, ...member.node], { ...options, cwd: member.cwd });
  return spawn(process.execPath, [supervisor, JSON.stringify(member.binary)], options);
}

/** Starts one process; `gone` resolves when it has ended and the record of it is away. */
function launch(member, { runFolder, logFolder }) {
  const seen = [];
  const log = openLog(logFolder, member.name, (line) => {
    if (seen.push(line) > 400) seen.shift();
    member.onLine?.(line);
  });
  const child = spawnMember(member);
  log.follow(child.stdout);
  log.follow(child.stderr);
  if (member.node && child.pid) recordRun(runFolder, member.name, { pid: child.pid });
  child.on('message', ({ pid }) => recordRun(runFolder, member.name, { pid, ask: member.binary?.ask }));
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).then(async (end) => {
    // A killed supervisor leaves its binary behind, which holds the port and the files.
    const left = runningRecord(runFolder, member.name);
    if (left) await endProcess(left, { ask: left.ask });
    forgetRun(runFolder, member.name);
    log.close();
    return end;
  });
  return { child, gone, log, line: (wanted) => seen.some(wanted) };
}

async function untilReady(member, run, seconds) {
  let end;
  void run.gone.then((value) => (end = value));
  const deadline = performance.now() + seconds * 1000;
  while (!(await member.isReady(run).catch(() => false))) {
    if (end) throw failure(member, run, `没有启动成功`, `did not start`);
    if (performance.now() > deadline) throw failure(member, run, `${seconds} 秒内没有就绪`, `was not ready within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

function failure({ label }, { log }, zh, en) {
  const lines = log.lastLines();
  if (lines.some((line) => /No space left on device|ENOSPC|disk is full/i.test(line))) {
    return new Refusal({
      zh: `磁盘已满，${label.zh}无法启动。请腾出空间后再试。`,
      en: `The disk is full, ${label.en} cannot start. Free some space and try again.`,
    });
  }
  const why = tellingLine(lines).slice(0, 300);
  return new Refusal({
    zh: `${label.zh}${zh}：${why || '没有输出'}。日志：${log.file}`,
    en: `${label.en} ${en}: ${why || 'it said nothing'}. Log: ${log.file}`,
  });
}

const pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/**
 * @param {{ runFolder: string, logFolder: string, seconds: number, tell: (zh: string, en: string) => void }} settings
 * `seconds` is how long a member may take to be ready; `tell` prints a line when one ended unasked and is started again.
 */
export function createHousehold({ runFolder, logFolder, seconds, tell }) {
  const places = { runFolder, logFolder };
  /** @type {Map<string, { member: Member, run: ReturnType<typeof launch> }>} */
  const members = new Map();
  const stopping = new AbortController();
  const asked = new Set();

  async function startOnce(member) {
    await member.prepare?.();
    const run = launch(member, places);
    members.set(member.name, { member, run });
    await untilReady(member, run, seconds);
    return run;
  }

  async function keep(member, first) {
    let run = first;
    let wait = firstPause;
    let since = performance.now();
    for (;;) {
      const end = run ? await run.gone : {};
      if (stopping.signal.aborted) return;
      const wanted = asked.delete(member.name);
      if (performance.now() - since > wellAfter) wait = firstPause;
      if (run && !wanted) tellRestart(member, end, wait, tell);
      if (!wanted) await pause(wait, stopping.signal);
      if (stopping.signal.aborted) return;
      wait = Math.min(longestPause, wait * 2);
      since = performance.now();
      run = await startOnce(member).catch((error) => {
        if (!stopping.signal.aborted) tell(error.sentence?.zh ?? error.message, error.sentence?.en ?? error.message);
        return undefined;
      });
      if (!run) await endRun(members.get(member.name));
      else if (!wanted) tell(`${member.label.zh}已恢复`, `${member.label.en} is back`);
    }
  }

  async function endRun(entry) {
    if (!entry) return;
    const { child, gone } = entry.run;
    const patience = (entry.member.binary?.patience ?? 8_000) + 2_000;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(timer);
  }

  return {
    /** Starts a member and answers when it is ready; from then on it is kept running. */
    async start(member) {
      try {
        const run = await startOnce(member);
        void keep(member, run);
      } catch (error) {
        await endRun(members.get(member.name));
        throw error;
      }
    },
    /** Ends a member on purpose; it is started again at once, without a word. */
    async restart(name) {
      asked.add(name);
      await endRun(members.get(name));
    },
    /** Stops every member, the highest layer first. Does not throw. */
    async stop() {
      stopping.abort();
      const entries = [...members.values()];
      const layers = [...new Set(entries.map(({ member }) => member.layer))].sort((a, b) => b - a);
      for (const layer of layers) await Promise.all(entries.filter(({ member }) => member.layer === layer).map(endRun));
      members.clear();
    },
  };
}

function tellRestart({ label, name }, { signal, code }, wait, tell) {
  const how = signal ? `信号 ${signal}` : `退出码 ${code}`;
  const howEn = signal ? `signal ${signal}` : `exit code ${code}`;
  tell(
    `${label.zh}意外结束（${how}），${wait / 1000} 秒后重新启动`,
    `${label.en} ended unasked (${howEn}), starting it again in ${wait / 1000} s (log: ${path.join('logs', `${name}.log`)})`,
  );
}
