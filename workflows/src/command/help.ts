import type { Language, Text } from '../graph/graph.js';
import { type Command, COMMON_OPTIONS, type Option } from './command.js';
import { teller } from './world.js';

/** What `tongtu --help` shows: the commands, a line each. */
export function overview(commands: readonly Command[], language: Language): string {
  const tell = teller(language);
  const rows = commands.map(({ name, summary }) => [name, tell(summary)] as const);
  return `${tell(TITLE)}\n\n${tell(USAGE)}\n\n${table(rows)}\n${tell(MORE)}\n`;
}

/** What `tongtu <command> --help` shows. */
export function helpOf({ usage, summary, details, options }: Command, language: Language): string {
  const tell = teller(language);
  const rows = [...options, ...COMMON_OPTIONS].map((option) => [spelling(option), tell(option.help)] as const);
  return `tongtu ${tell(usage)}\n\n${tell(summary)}\n${tell(details)}\n\n${table(rows)}`;
}

function spelling({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('');
}

const TITLE: Text = { zh: '同途：给把旅程放在 git 里的人', en: 'Tongtu, for those who keep journeys in git' };
const USAGE: Text = { zh: '用法：tongtu <命令> …', en: 'Usage: tongtu <command> …' };
const MORE: Text = {
  zh: '每个命令的说明：tongtu <命令> --help。语言：--lang zh|en。',
  en: 'About a command: tongtu <command> --help. Language: --lang zh|en.',
};
