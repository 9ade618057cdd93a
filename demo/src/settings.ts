import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const environment = z.object({
  TONGTU_HOST: z.string().default('127.0.0.1'),
  TONGTU_PORT: port.default(7080),
  TONGTU_DEMO_PORT: port.default(7081),
  TONGTU_DATA_DIR: z.string().default('.tongtu'),
  TONGTU_API_URL: z.url().optional(),
  TONGTU_DEMO_SECRETS_FILE: z.string().optional(),
  TONGTU_DEMO_SIGN_INS_FILE: z.string().optional(),
});

const secretsFile = z.object({ keyId: z.string(), secret: z.string() });
const signInsFile = z.record(z.string(), z.string());

/** Settings of the pretend bank, from the environment in docs/environment.md. */
export interface DemoSettings {
  readonly host: string;
  readonly port: number;
  readonly apiUrl: string;
  readonly dataFolder: string;
  readonly secretsPath: string;
  readonly signInsPath: string;
}

/** Reads the environment; throws naming the variable that is wrong. */
export function readDemoSettings(env: Readonly<Record<string, string | undefined>>): DemoSettings {
  const read = environment.parse(env);
  return {
    host: read.TONGTU_HOST,
    port: read.TONGTU_DEMO_PORT,
    apiUrl: read.TONGTU_API_URL ?? `http://127.0.0.1:${read.TONGTU_PORT}`,
    dataFolder: read.TONGTU_DATA_DIR,
    secretsPath: read.TONGTU_DEMO_SECRETS_FILE ?? join(read.TONGTU_DATA_DIR, 'demo-secrets.json'),
    signInsPath: read.TONGTU_DEMO_SIGN_INS_FILE ?? join(read.TONGTU_DATA_DIR, 'demo-sign-ins.json'),
  };
}

/** The channel key that the platform made for the app on its first start. */
export async function readChannelKey(path: string): Promise<z.infer<typeof secretsFile>> {
  return secretsFile.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** The demonstration's sign-ins: login → password. */
export async function readSignIns(path: string): Promise<Readonly<Record<string, string>>> {
  return signInsFile.parse(JSON.parse(await readFile(path, 'utf8')));
}
