/** The least that a worker can be: its connection, a bundle built before (first argument), no activities. Says "ready" and waits for SIGTERM. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

const [codePath] = process.argv.slice(2);

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: ['SIGTERM'] });
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection,
  taskQueue: process.env.TONGTU_TASK_QUEUE,
  workflowBundle: { codePath },
  reuseV8Context: true,
});
process.stdout.write('"msg":"ready"\n');
await worker.run();
await connection.close();
process.exit(0);
