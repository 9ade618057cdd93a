import { DefaultLogger, type LogEntry, type Logger as TemporalLogger } from '@temporalio/worker';
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard output. No message carries personal data: ids and codes only. */
export function makeLog(level: string): Log {
  return pino({ level, base: { process: 'worker' } });
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** What the Temporal SDK says goes to the same log; its everyday news are debugging matter here. */
export function temporalLogger(log: Log): TemporalLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }: LogEntry) => {
    const { error, ...rest } = (meta ?? {}) as Readonly<Record<string, unknown>>;
    log[levels[level]](
      { source: 'temporal', ...rest, ...(error instanceof Error ? { error: `${error.name}: ${error.message}` } : {}) },
      message,
    );
  });
}
