import path from 'node:path';
import { isZone } from '@tongtu/workflows/calendar';
import { z } from 'zod';

const isOn = z
  .enum(['on', 'off'])
  .default('off')
  .transform((value) => value === 'on');

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_TLS: isOn,
  TEMPORAL_API_KEY: z.string().optional(),
  TONGTU_TASK_QUEUE: z.string().min(1).default('tongtu'),
  TONGTU_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
  TONGTU_DATA_DIR: z.string().min(1).default('.tongtu'),
  TONGTU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  TONGTU_CORE_BANK_URL: z.url({ protocol: /^https?$/ }).optional(),
  TONGTU_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  TONGTU_MAIL_URL: z.url({ protocol: /^https?$/ }).optional(),
  TONGTU_IM_URL: z.url({ protocol: /^https?$/ }).optional(),
  TONGTU_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  TONGTU_TIME_ZONE: z.string().refine(isZone).default('Asia/Shanghai'),
});

/** Everything that can be set from outside, checked. */
export interface Settings {
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly tls: boolean; readonly apiKey: string | undefined };
  readonly taskQueue: string;
  readonly masterKey: string | undefined;
  readonly dataFolder: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where the core bank answers; without it `core-bank` calls are incidents that say so. */
  readonly coreBankUrl: string | undefined;
  /** Where the gateways of messages answer; a channel without one is passed over. */
  readonly gateways: { readonly sms: string | undefined; readonly mail: string | undefined; readonly im: string | undefined };
  /** Where the model that scores offers answers; without one the order of the table decides. */
  readonly modelUrl: string | undefined;
  /** IANA zone of the bank: caps and quiet hours go by it. */
  readonly timeZone: string;
}

/** Reads the environment. Throws one error that names every wrong variable, never a value: some are secrets. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path: [name] }) => String(name)))];
    throw new Error(`Wrong or missing environment: ${names.join(', ')}. See docs/environment.md.`);
  }
  const values = read.data;
  return {
    databaseUrl: values.DATABASE_URL,
    temporal: {
      address: values.TEMPORAL_ADDRESS,
      namespace: values.TEMPORAL_NAMESPACE,
      tls: values.TEMPORAL_TLS,
      apiKey: values.TEMPORAL_API_KEY,
    },
    taskQueue: values.TONGTU_TASK_QUEUE,
    masterKey: values.TONGTU_MASTER_KEY,
    dataFolder: path.resolve(values.TONGTU_DATA_DIR),
    logLevel: values.TONGTU_LOG_LEVEL,
    coreBankUrl: values.TONGTU_CORE_BANK_URL,
    gateways: { sms: values.TONGTU_SMS_URL, mail: values.TONGTU_MAIL_URL, im: values.TONGTU_IM_URL },
    modelUrl: values.TONGTU_MODEL_URL,
    timeZone: values.TONGTU_TIME_ZONE,
  };
}
