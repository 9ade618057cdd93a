import { DefaultLogger } from '@temporalio/worker';

/** The bundler's page-long report interests nobody unless it fails, and then it throws. */
export const silentLogger = new DefaultLogger('WARN', ({ level, message }) => process.stderr.write(`${level} ${message}\n`));
