import { isEnding } from '../processes/on-end.mjs';

/**
 * What stops a command and can be put right by the person who typed it: one sentence in each language that
 * says what is the matter and what to do. Anything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  /** @param {{ zh: string, en: string }} sentence */
  constructor(sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

const known = {
  ENOSPC: {
    zh: '磁盘已满。请腾出空间后再试。',
    en: 'The disk is full. Free some space and try again.',
  },
  EACCES: {
    zh: '没有写入权限。请检查目录的所有者，或改用 TONGTU_DATA_DIR、TONGTU_CACHE_DIR 指定的目录。',
    en: 'A folder cannot be written to. Check who owns it, or point TONGTU_DATA_DIR and TONGTU_CACHE_DIR elsewhere.',
  },
  EROFS: {
    zh: '文件系统是只读的。请改用 TONGTU_DATA_DIR 指定可写的目录。',
    en: 'The file system is read-only. Point TONGTU_DATA_DIR at a folder that can be written to.',
  },
  EMFILE: {
    zh: '打开的文件太多。请提高 ulimit -n 后再试。',
    en: 'Too many files are open. Raise ulimit -n and try again.',
  },
};

/**
 * The sentence for anything thrown: a refusal's own, a well-known trouble of the machine, or the error's message.
 * @public asked by the tests
 */
export function sentenceOf(error) {
  if (error instanceof Refusal) return error.sentence;
  const sentence = known[error?.code];
  const where = error?.path ? ` (${error.path})` : '';
  if (sentence) return { zh: sentence.zh + where, en: sentence.en + where };
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `出现了意外的问题：${message}`, en: `Something unexpected happened: ${message}` };
}

/** Prints why a command stops; the stack only to someone who asked for it. */
function printRefusal(error, stream = process.stderr) {
  const { zh, en } = sentenceOf(error);
  stream.write(`✗ ${zh}\n  ${en}\n`);
  if (process.env.TONGTU_LOG_LEVEL === 'debug' && error instanceof Error) stream.write(`${error.stack}\n`);
}

/** Runs a command's main function; what it throws becomes a sentence and exit code 1. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (isEnding()) return;
    printRefusal(error);
    process.exit(1);
  }
}
