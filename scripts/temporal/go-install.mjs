import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTask } from '../processes/task.mjs';
import { keep, missed } from './cache.mjs';
import { cliVersion } from './version.mjs';

const oldestGo = [1, 25];
/** Two to three minutes on two cores; many times that on a small or busy machine. */
const longestBuildSeconds = 45 * 60;

async function checkGo() {
  const { code, output } = await runTask({ command: 'go', args: ['env', 'GOVERSION'], cwd: os.tmpdir(), seconds: 30 });
  if (code !== 0) missed('没有安装 Go', 'Go is not installed');
  const [major, minor] = (/go(\d+)\.(\d+)/.exec(output) ?? []).slice(1).map(Number);
  if (major > oldestGo[0] || (major === oldestGo[0] && minor >= oldestGo[1])) return;
  missed(`Go ${output.trim()} 过旧，需要 ${oldestGo.join('.')} 以上`, `${output.trim()} is older than Go ${oldestGo.join('.')}`);
}

/** Why `go install` failed, in a few words. */
function reasonOf(output) {
  if (/no space left on device/i.test(output)) return ['磁盘已满，编译需要约 3 GB', 'the disk is full; the build needs about 3 GB'];
  if (/dial tcp|no such host|i\/o timeout|connection refused|TLS handshake/i.test(output)) {
    return ['无法访问 Go 模块代理，请检查网络或设置 GOPROXY', 'the Go module proxy cannot be reached; check the network or set GOPROXY'];
  }
  const last = output.trim().split('\n').at(-1) ?? '';
  return [`编译失败：${last}`, `the build failed: ${last}`];
}

/** Builds the CLI from the Go module proxy alone and puts it into the cache; once for this user. */
export async function installedByGo({ cacheFolder, tell }) {
  await checkGo();
  tell('Temporal：正在用 Go 编译，仅此一次，约 3 分钟', 'Temporal: building with Go, this once, about 3 minutes');
  const folder = path.join(cacheFolder, `go-install-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const { code, output } = await runTask({
      command: 'go',
      args: ['install', `github.com/temporalio/cli/cmd/temporal@${cliVersion}`],
      env: { ...process.env, GOBIN: folder },
      cwd: folder,
      seconds: longestBuildSeconds,
    });
    if (code !== 0) missed(...reasonOf(output));
    return keep(path.join(folder, 'temporal'), cacheFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
