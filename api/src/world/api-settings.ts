import { z } from 'zod';

const onOff = z.enum(['on', 'off', '1', '0']).transform((value) => value === 'on' || value === '1');

/** The environment that the API reads, checked at start. Every variable is explained in docs/environment.md. */
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  TONGTU_HOST: z.string().min(1).default('127.0.0.1'),
  TONGTU_PORT: z.coerce.number().int().min(0).max(65_535).default(7080),
  TONGTU_DATA_DIR: z.string().min(1).default('.tongtu'),
  TONGTU_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7083'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_TLS: onOff.default(false),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  TONGTU_TASK_QUEUE: z.string().min(1).default('tongtu'),
  TONGTU_TIME_ZONE: z.string().min(1).default('Asia/Shanghai'),
  TONGTU_LOG_LEVEL: z.enum(['silent', 'debug', 'info', 'warn', 'error']).default('info'),
  TONGTU_DEMO: onOff.default(false),
  TONGTU_DEMO_SECRETS_FILE: z.string().min(1).optional(),
  TONGTU_DEMO_SIGN_INS_FILE: z.string().min(1).optional(),
});

/** Settings of one API process. */
export interface ApiSettings {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly dataFolder: string;
  readonly masterKey: string | undefined;
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly tls: boolean;
    readonly apiKey: string | undefined;
    readonly taskQueue: string;
  };
  /** The bank's zone (IANA). */
  readonly timeZone: string;
  readonly logLevel: 'silent' | 'debug' | 'info' | 'warn' | 'error';
  /** Present only where the demonstration bank runs: where its keys and sign-ins are written. */
  readonly demo: { readonly secretsFile: string; readonly signInsFile: string } | null;
}

/** Reads the environment. Throws one sentence that names every variable that is wrong, and never repeats a value. */
export function readApiSettings(environment: Readonly<Record<string, string | undefined>>): ApiSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (!read.success)
    throw new Error(
      `Wrong environment, see docs/environment.md: ${[...new Set(read.error.issues.map(({ path }) => path.join('.')))].join(', ')}.`,
    );
  const env = read.data;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.TONGTU_HOST,
    port: env.TONGTU_PORT,
    dataFolder: env.TONGTU_DATA_DIR,
    masterKey: env.TONGTU_MASTER_KEY,
    temporal: {
      address: env.TEMPORAL_ADDRESS,
      namespace: env.TEMPORAL_NAMESPACE,
      tls: env.TEMPORAL_TLS,
      apiKey: env.TEMPORAL_API_KEY,
      taskQueue: env.TONGTU_TASK_QUEUE,
    },
    timeZone: env.TONGTU_TIME_ZONE,
    logLevel: env.TONGTU_LOG_LEVEL,
    demo: env.TONGTU_DEMO
      ? {
          secretsFile: env.TONGTU_DEMO_SECRETS_FILE ?? `${env.TONGTU_DATA_DIR}/demo-secrets.json`,
          signInsFile: env.TONGTU_DEMO_SIGN_INS_FILE ?? `${env.TONGTU_DATA_DIR}/demo-sign-ins.json`,
        }
      : null,
  };
}
