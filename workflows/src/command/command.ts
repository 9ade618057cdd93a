import type { Text } from '../graph/graph.js';
import type { Call, ExitCode } from './world.js';

/** An option that a command knows. */
export interface Option {
  readonly name: string;
  /** What its value is called in the help; absent = a switch without one. */
  readonly value?: string;
  /** The values that it may have; absent = any. */
  readonly oneOf?: readonly string[];
  readonly help: Required<Text>;
}

/** One command: how it is called, what for, and what it does. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the usage line. */
  readonly usage: Required<Text>;
  /** One sentence for the list of commands. */
  readonly summary: Required<Text>;
  /** What more there is to know: what comes out, what the exit codes mean. */
  readonly details: Required<Text>;
  readonly options: readonly Option[];
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** Options of every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  {
    name: 'lang',
    value: 'zh|en',
    oneOf: ['zh', 'en'],
    help: { zh: '说哪种语言；不写时按系统语言，再不然中文', en: 'language; by the system when absent, else Chinese' },
  },
  { name: 'help', help: { zh: '显示这份说明', en: 'show this text' } },
];

/** The switch of commands that can answer programs. */
export const JSON_OPTION: Option = { name: 'json', help: { zh: '结果写成 JSON，给程序用', en: 'answer in JSON, for programs' } };
