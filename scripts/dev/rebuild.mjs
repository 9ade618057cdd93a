import path from 'node:path';
import { fingerprint } from '../build/fingerprint.mjs';
import { runTask } from '../processes/task.mjs';
import { root } from '../read-settings.mjs';

/** Who has to begin anew when a package changes. */
const readers = {
  workflows: ['worker', 'api'],
  store: ['worker', 'api'],
  orchestrator: ['worker'],
  api: ['api'],
  demo: ['demo'],
};
/** What the prebuilt workflow bundle is made from. */
const bundled = ['workflows', 'store', 'orchestrator'];

const prints = () => Object.fromEntries(Object.keys(readers).map((name) => [name, fingerprint(root, [`${name}/src`])]));

/**
 * Remembers the sources as they are now; the answer is called after each compilation, rebuilds the workflow
 * bundle when its sources changed and starts the processes again that read what changed.
 * @param {{ restart: (name: string) => Promise<void>, tell: (zh: string, en: string) => void, members: readonly string[] }} reload
 */
export function watchSources({ restart, tell, members }) {
  let known = prints();
  return async () => {
    const now = prints();
    const changed = Object.keys(readers).filter((name) => now[name] !== known[name]);
    known = now;
    if (changed.length === 0) return;
    if (changed.some((name) => bundled.includes(name))) {
      const { code, output } = await runTask({
        command: process.execPath,
        args: [path.join('orchestrator', 'dist', 'build-bundle.js')],
        cwd: root,
      });
      if (code !== 0) return tell(`打包流程代码失败：${output.trim()}`, '');
    }
    const affected = [...new Set(changed.flatMap((name) => readers[name]))].filter((name) => members.includes(name));
    await Promise.all(affected.map(restart));
    tell(
      `${changed.join('、')} 已更新，重新启动 ${affected.join('、')}`,
      `${changed.join(', ')} changed, ${affected.join(', ')} started again`,
    );
  };
}
