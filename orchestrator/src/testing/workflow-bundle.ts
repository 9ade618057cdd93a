import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleJourneyWorkflow } from '../bundle.js';

/** A bundle in a file, as a worker takes it. */
export interface BundleFile {
  readonly codePath: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = path.join(root, 'workflows/src');
const folder = path.join(tmpdir(), `tongtu-test-bundles-${process.getuid?.() ?? 0}`);

/** Names, sizes and times of what a bundle is made of: they say whether one made before is still the right one. */
function fingerprint(): string {
  const isSource = (name: string): boolean => name.endsWith('.ts') && !name.endsWith('.test.ts');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(isSource).sort();
  const facts = [path.join(root, 'package-lock.json'), ...files.map((name) => path.join(sources, name))].map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file} ${size} ${mtimeMs}`;
  });
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 24);
}

async function bundled(): Promise<BundleFile> {
  const codePath = path.join(folder, `${fingerprint()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleJourneyWorkflow();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Test files at the same time make the same file: each its own, and whoever is last leaves it.
  const own = `${codePath}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, codePath);
  return { codePath };
}

let bundling: Promise<BundleFile> | undefined;

/** The workflow of these sources; bundling takes seconds, so all test files share one. */
export function testBundle(): Promise<BundleFile> {
  bundling ??= bundled();
  return bundling;
}
