/**
 * Every address and limit that can be set from outside, in one place: the table in docs/environment.md is
 * generated from this list (`node scripts/settings.mjs --write`), and every command reads its settings from here.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { Refusal } from './console/refusal.mjs';
import { aNumber, aPort, aTimeZone, aUrl, anAddress, hexBytes, oneOf, text } from './setting-kinds.mjs';

/** The checkout's top folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/**
 * @typedef {object} Setting
 * @property {string} name
 * @property {'addresses' | 'storage' | 'temporal' | 'secrets' | 'limits' | 'behaviour'} group
 * @property {string | undefined} fallback used when the variable is not set; undefined = not set
 * @property {boolean} [isPath] relative paths count from the data folder
 * @property {boolean} [isSecret] its value is never repeated in a message
 * @property {(value: string) => { zh: string, en: string } | undefined} refuse what is wrong with a value
 * @property {{ zh: string, en: string }} meaning
 */

/** @type {readonly Setting[]} */
export const settingsList = [
  {
    name: 'TONGTU_HOST',
    group: 'addresses',
    fallback: '127.0.0.1',
    refuse: text,
    meaning: { zh: '监听地址；改为 0.0.0.0 可供其他机器访问', en: 'address to listen on; 0.0.0.0 lets other machines in' },
  },
  {
    name: 'TONGTU_PORT',
    group: 'addresses',
    fallback: '7080',
    refuse: aPort,
    meaning: { zh: '接口与设计器', en: 'API and designer' },
  },
  {
    name: 'TONGTU_DEMO_PORT',
    group: 'addresses',
    fallback: '7081',
    refuse: aPort,
    meaning: { zh: '演示银行：客户手机页', en: "demonstration bank: the customer's phone" },
  },
  {
    name: 'TONGTU_POSTGRES_PORT',
    group: 'addresses',
    fallback: '7082',
    refuse: aPort,
    meaning: { zh: '内置 PostgreSQL', en: 'embedded PostgreSQL' },
  },
  {
    name: 'TONGTU_TEMPORAL_PORT',
    group: 'addresses',
    fallback: '7083',
    refuse: aPort,
    meaning: { zh: '本机 Temporal 服务', en: 'local Temporal server' },
  },
  {
    name: 'TONGTU_TEMPORAL_UI_PORT',
    group: 'addresses',
    fallback: '7084',
    refuse: aPort,
    meaning: { zh: '本机 Temporal 管理界面', en: "local Temporal server's own pages" },
  },
  {
    name: 'TONGTU_DEV_PORT',
    group: 'addresses',
    fallback: '7085',
    refuse: aPort,
    meaning: { zh: '`npm run dev` 时的设计器', en: 'designer under `npm run dev`' },
  },
  {
    name: 'TONGTU_CORE_BANK_URL',
    group: 'addresses',
    fallback: undefined,
    refuse: aUrl('http:', 'https:'),
    meaning: {
      zh: '核心系统的地址；未设且启动了演示银行时，用演示银行的',
      en: "the core bank; when unset and the demonstration bank runs, that one's",
    },
  },
  {
    name: 'TONGTU_DATA_DIR',
    group: 'storage',
    fallback: '.tongtu',
    refuse: text,
    meaning: { zh: '全部本机数据、密钥和日志', en: 'all local data, keys and logs' },
  },
  {
    name: 'TONGTU_CACHE_DIR',
    group: 'storage',
    fallback: '~/.cache/tongtu',
    refuse: text,
    meaning: { zh: '下载的 Temporal 程序，各检出共用', en: 'the Temporal binary, shared by all checkouts' },
  },
  {
    name: 'DATABASE_URL',
    group: 'storage',
    fallback: undefined,
    isSecret: true,
    refuse: aUrl('postgres:', 'postgresql:'),
    meaning: { zh: '使用已有的 PostgreSQL 16+，不再启动内置的', en: 'a PostgreSQL 16+ of your own instead of the embedded one' },
  },
  {
    name: 'TEMPORAL_ADDRESS',
    group: 'temporal',
    fallback: undefined,
    refuse: anAddress,
    meaning: {
      zh: '使用已有的 Temporal（1.29.1 以上），不再启动本机的',
      en: 'a Temporal of your own (1.29.1 or newer) instead of the local one',
    },
  },
  {
    name: 'TEMPORAL_NAMESPACE',
    group: 'temporal',
    fallback: 'default',
    refuse: text,
    meaning: { zh: '命名空间', en: 'namespace' },
  },
  {
    name: 'TEMPORAL_TLS',
    group: 'temporal',
    fallback: 'off',
    refuse: oneOf('on', 'off'),
    meaning: { zh: '以 TLS 连接 Temporal', en: 'speak TLS to Temporal' },
  },
  {
    name: 'TEMPORAL_API_KEY',
    group: 'temporal',
    fallback: undefined,
    isSecret: true,
    refuse: text,
    meaning: { zh: 'Temporal Cloud 的 API 密钥', en: 'API key for Temporal Cloud' },
  },
  {
    name: 'TONGTU_TASK_QUEUE',
    group: 'temporal',
    fallback: 'tongtu',
    refuse: text,
    meaning: { zh: '任务队列', en: 'task queue' },
  },
  {
    name: 'TONGTU_MASTER_KEY',
    group: 'secrets',
    fallback: undefined,
    isSecret: true,
    refuse: hexBytes(32),
    meaning: {
      zh: '加密主密钥，32 字节十六进制；未设时生成到数据目录的 `master.key`',
      en: 'master encryption key, 32 bytes as hex; when unset one is made in `master.key` in the data folder',
    },
  },
  {
    name: 'TONGTU_DEMO_SECRETS_FILE',
    group: 'secrets',
    fallback: 'demo-secrets.json',
    isPath: true,
    refuse: text,
    meaning: {
      zh: '演示银行的渠道密钥，由接口首次启动时写入',
      en: "the demonstration bank's channel key, written by the API's first start",
    },
  },
  {
    name: 'TONGTU_DEMO_SIGN_INS_FILE',
    group: 'secrets',
    fallback: 'demo-sign-ins.json',
    isPath: true,
    refuse: text,
    meaning: { zh: '演示登录账号，由接口首次启动时写入', en: "the demonstration sign-ins, written by the API's first start" },
  },
  {
    name: 'TONGTU_DEMO',
    group: 'behaviour',
    fallback: '1',
    refuse: oneOf('1', '0'),
    meaning: { zh: '1：启动演示银行并准备演示数据；0：不要', en: '1: run the demonstration bank and make its data; 0: do not' },
  },
  {
    name: 'TONGTU_TIME_ZONE',
    group: 'behaviour',
    fallback: 'Asia/Shanghai',
    refuse: aTimeZone,
    meaning: { zh: '银行的时区', en: "the bank's time zone" },
  },
  {
    name: 'TONGTU_LOG_LEVEL',
    group: 'behaviour',
    fallback: 'info',
    refuse: oneOf('debug', 'info', 'warn', 'error'),
    meaning: { zh: '日志级别；日志在数据目录的 `logs/`', en: 'log level; logs are in `logs/` in the data folder' },
  },
  {
    name: 'TONGTU_START_TIMEOUT_SECONDS',
    group: 'limits',
    fallback: '60',
    refuse: aNumber(5, 3600),
    meaning: { zh: '每个进程就绪的最长等待，秒', en: 'how long to wait for each process to be ready, seconds' },
  },
  {
    name: 'TONGTU_TEMPORAL_DOWNLOAD_SECONDS',
    group: 'limits',
    fallback: '180',
    refuse: aNumber(0, 3600),
    meaning: { zh: '从网上下载 Temporal 的最长时间，秒；0 为不下载', en: 'how long downloading Temporal may take, seconds; 0 = do not' },
  },
];

/** Variables that nobody sets: a start finds them out and gives them to its processes. */
export const foundOut = ['TONGTU_API_URL'];

function absolute(value, base) {
  if (value === '~' || value.startsWith('~/')) return path.join(os.homedir(), value.slice(1));
  return path.resolve(base, value);
}

/** What `.env` in the checkout says; what the process was given goes before it. */
function readDotEnv(folder) {
  try {
    return parseEnv(readFileSync(path.join(folder, '.env'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * The settings with their defaults, paths absolute. Throws one Refusal that names every wrong value.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} folder the checkout
 * @returns {Readonly<Record<string, string | undefined>>}
 */
export function readSettings(environment = process.env, folder = root) {
  const given = { ...readDotEnv(folder), ...environment };
  const values = {};
  const wrong = [];
  for (const { name, fallback, refuse, isSecret } of settingsList) {
    const value = given[name] === '' ? undefined : given[name];
    const complaint = value === undefined ? undefined : refuse(value);
    const shown = isSecret ? name : `${name}=${value}`;
    if (complaint) wrong.push({ zh: `${shown} ${complaint.zh}`, en: `${shown} ${complaint.en}` });
    values[name] = value ?? fallback;
  }
  if (wrong.length > 0) {
    throw new Refusal({
      zh: `环境变量有误：${wrong.map(({ zh }) => zh).join('；')}。见 docs/environment.md。`,
      en: `Wrong environment: ${wrong.map(({ en }) => en).join('; ')}. See docs/environment.md.`,
    });
  }
  values.TONGTU_DATA_DIR = absolute(values.TONGTU_DATA_DIR, folder);
  values.TONGTU_CACHE_DIR = absolute(values.TONGTU_CACHE_DIR, folder);
  for (const { name, isPath } of settingsList) if (isPath) values[name] = absolute(values[name], values.TONGTU_DATA_DIR);
  return Object.freeze(values);
}

/** The same settings as an environment for a child process, with what the caller found out put over them. */
export function environmentFor(settings, found = {}) {
  const set = Object.entries({ ...settings, ...found }).filter(([, value]) => value !== undefined);
  return { ...process.env, NODE_ENV: 'production', ...Object.fromEntries(set) };
}

const groups = {
  addresses: '地址与端口 Addresses',
  storage: '存储 Storage',
  temporal: 'Temporal',
  secrets: '密钥与账号 Keys and sign-ins',
  behaviour: '行为 Behaviour',
  limits: '限度 Limits',
};

function cell(value) {
  return value.replaceAll('|', '\\|');
}

/** The table of docs/environment.md and of the README, as Markdown. */
export function environmentTable() {
  const rows = Object.entries(groups).flatMap(([group, title]) => [
    `| **${title}** | | |`,
    ...settingsList
      .filter((setting) => setting.group === group)
      .map(
        ({ name, fallback, meaning }) =>
          `| \`${name}\` | ${fallback === undefined ? '–' : `\`${fallback}\``} | ${cell(meaning.zh)}<br>${cell(meaning.en)} |`,
      ),
  ]);
  return ['| 变量 variable | 默认 default | 含义 meaning |', '|---|---|---|', ...rows].join('\n');
}

/** The whole of docs/environment.md. */
export function environmentPage() {
  return [
    '# 环境变量 · Environment',
    '',
    '由 `scripts/settings.mjs` 生成（`node scripts/settings.mjs --write`），启动时逐一校验；也可以写在检出目录的 `.env` 里，见 `.env.example`。',
    '',
    'Generated from `scripts/settings.mjs` (`node scripts/settings.mjs --write`) and checked at every start. A `.env` file in the checkout works too, see `.env.example`.',
    '',
    environmentTable(),
    '',
  ].join('\n');
}

/** The whole of .env.example: every variable, commented out, with its default. */
export function environmentExample() {
  const lines = settingsList.flatMap(({ name, fallback, meaning }) => [
    `# ${meaning.zh}`,
    `# ${meaning.en}`,
    `#${name}=${fallback ?? ''}`,
    '',
  ]);
  return ['# Copy to .env and uncomment what should differ. Generated: node scripts/settings.mjs --write', '', ...lines].join('\n');
}

const markers = ['<!-- environment: generated by scripts/settings.mjs --write -->', '<!-- environment: end -->'];

/** A README with the table put between its two marks; as it is when it has none. */
export function withTable(readme) {
  const [begin, end] = markers.map((mark) => readme.indexOf(mark));
  if (begin === -1 || end === -1) return readme;
  return `${readme.slice(0, begin + markers[0].length)}\n\n${environmentTable()}\n\n${readme.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write')) {
  writeFileSync(path.join(root, 'docs', 'environment.md'), environmentPage());
  writeFileSync(path.join(root, '.env.example'), environmentExample());
  const readme = path.join(root, 'README.md');
  if (existsSync(readme)) writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
}
