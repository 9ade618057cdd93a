import type { Json, Language, Text } from '../graph/graph.js';
import { say } from '../graph/say.js';

/** What the command line needs of the machine it runs on; Node's own is `bin/tongtu.mjs`. */
export interface CommandWorld {
  /** What was typed after the name. */
  readonly args: readonly string[];
  /** The machine's language, such as `en_GB.UTF-8`; undefined when it says none. */
  readonly locale: string | undefined;
  /** What stands at a path; null = nothing. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | null>;
  /** Paths of the JSON files in a folder and in those within it, in their order. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file. Throws an error with a `code`, such as `ENOENT`, `EACCES` or `TOO_LARGE`. */
  readonly read: (path: string) => Promise<string>;
  /** The text that is piped in; throws like `read`. */
  readonly readInput: () => Promise<string>;
  /** Writes a file, and the folders that lead to it; throws like `read`. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** What the command answers, and what it remarks beside that. */
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
}

/** How a command ends: all well, something found, could not be done. */
export type ExitCode = 0 | 1 | 2;

/** One call of a command: what was asked, in whose language. */
export interface Call {
  readonly world: CommandWorld;
  readonly language: Language;
  /** What was typed that is no option: files, folders, `-`. */
  readonly paths: readonly string[];
  /** The value of an option; undefined when it was not given. */
  readonly option: (name: string) => string | undefined;
  /** Whether a switch was given. */
  readonly has: (name: string) => boolean;
  readonly tell: (text: Text) => string;
}

/** Writes an answer for programs. */
export function outJson({ world }: Call, value: Json | object): void {
  world.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** A way to say a text in a language. */
export function teller(language: Language): (text: Text) => string {
  return (text) => say(text, language);
}
