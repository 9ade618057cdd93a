import type { Text } from '../graph/graph.js';

/** Why a command cannot be done, and what to do about it: one sentence for the person who typed it. */
export class Refusal extends Error {
  constructor(readonly text: Required<Text>) {
    super(text.en);
  }
}

const TROUBLES: Readonly<Record<string, Required<Text>>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EACCES: { zh: '没有读写它的权限', en: 'it may not be read or written' },
  EISDIR: { zh: '这是一个目录', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中间有一段不是目录', en: 'part of the path is no folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '文件系统是只读的', en: 'the file system is read-only' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
  TOO_LARGE: { zh: '文件太大', en: 'the file is too large' },
  NOT_TEXT: { zh: '这不是 UTF-8 文本', en: 'it is no UTF-8 text' },
};

/** What the file system says is the matter, in words; what it did not throw is thrown on. */
export function troubleOf(error: unknown): Required<Text> {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  return TROUBLES[code] ?? { zh: `系统报告 ${code}`, en: `the system reports ${code}` };
}

/** The refusal for what the file system threw about a path. */
export function refusalOf(path: string, error: unknown): Refusal {
  const { zh, en } = troubleOf(error);
  return new Refusal({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
}
