/** Runs one figure in this process and sends its result up the channel. Arguments: file, seed, quick|full. */
import { pathToFileURL } from 'node:url';

const [file, seed, form] = process.argv.slice(2);

try {
  const { figure } = await import(pathToFileURL(file).href);
  const result = await figure.run({
    quick: form === 'quick',
    seed: Number(seed),
    services: {
      databaseUrl: process.env.TONGTU_TEST_DATABASE_URL,
      temporalAddress: process.env.TONGTU_TEST_TEMPORAL_ADDRESS,
    },
    note: (line) => process.stderr.write(`  ${figure.id} ${line}\n`),
  });
  process.send({ id: figure.id, title: figure.title, ...result }, () => process.exit(0));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.send({ failure: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
}
