/**
 * Every address and limit that can be set from outside, in one place: every command reads its settings by this list,
 * and docs/environment.md is generated from it (`node scripts/environment-table.mjs --write`).
 */
import { aNumber, aPort, aTimeZone, aUrl, anAddress, hexBytes, oneOf, text } from './setting-kinds.mjs';

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
    name: 'TONGTU_SMS_URL',
    group: 'addresses',
    fallback: undefined,
    refuse: aUrl('http:', 'https:'),
    meaning: {
      zh: '短信网关的地址；未设且启动了演示银行时，用演示银行的；没有就不走这个渠道',
      en: "the gateway of text messages; when unset and the demonstration bank runs, that one's; without one the channel is passed over",
    },
  },
  {
    name: 'TONGTU_MAIL_URL',
    group: 'addresses',
    fallback: undefined,
    refuse: aUrl('http:', 'https:'),
    meaning: { zh: '邮件网关的地址，同上', en: 'the mail gateway, likewise' },
  },
  {
    name: 'TONGTU_IM_URL',
    group: 'addresses',
    fallback: undefined,
    refuse: aUrl('http:', 'https:'),
    meaning: { zh: '即时通讯网关的地址，同上', en: 'the gateway of instant messages, likewise' },
  },
  {
    name: 'TONGTU_MODEL_URL',
    group: 'addresses',
    fallback: undefined,
    refuse: aUrl('http:', 'https:'),
    meaning: {
      zh: '给方案打分、替智能体做事的模型的地址；未设且启动了演示银行时，用演示银行的；没有就按表选、按内置规则做',
      en: "the model that scores offers and does the skills of the assistant; when unset and the demonstration bank runs, that one's; without one the order of the table and built-in rules decide",
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
