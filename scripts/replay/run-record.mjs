/** Records in this process, which has the services in its environment; one line a recording. */
import { fileURLToPath } from 'node:url';

const { record } = await import(fileURLToPath(new URL('../../tests/replay/record.ts', import.meta.url)));
await record((line) => process.stdout.write(`${line}\n`));
process.exit(0);
