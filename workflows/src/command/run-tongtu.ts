import type { Language } from '../graph/graph.js';
import { readArguments } from './arguments.js';
import { checkCommand } from './check-command.js';
import type { Command } from './command.js';
import { compileCommand } from './compile-command.js';
import { diffCommand } from './diff-command.js';
import { exportCommand } from './export-command.js';
import { helpOf, overview } from './help.js';
import { Refusal } from './refusal.js';
import { simulateCommand } from './simulate-command.js';
import { type CommandWorld, type ExitCode, teller } from './world.js';

/** The commands, in the order of the help. A new one is one file and one line here. */
const commands: readonly Command[] = [checkCommand, compileCommand, simulateCommand, diffCommand, exportCommand];

/** Runs what was typed behind `tongtu`. What a person can put right is said in a sentence; what we got wrong is thrown. */
export async function runTongtu(world: CommandWorld): Promise<ExitCode> {
  const language = languageOf(world);
  const tell = teller(language);
  try {
    return await run(world, language);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.note(`✗ ${tell(error.text)}\n`);
    return 2;
  }
}

async function run(world: CommandWorld, language: Language): Promise<ExitCode> {
  const [name, ...typed] = world.args;
  const command = commands.find((one) => one.name === name);
  if (!command) return withoutCommand(world, language);
  const { paths, options } = readArguments(typed, command.options);
  if (options.has('help')) {
    world.out(helpOf(command, language));
    return 0;
  }
  const call = { world, language, paths, option: (key: string) => options.get(key), has: (key: string) => options.has(key) };
  return command.run({ ...call, tell: teller(language) });
}

function withoutCommand(world: CommandWorld, language: Language): ExitCode {
  const [name] = world.args;
  if (name === '--help' || name === 'help') {
    world.out(overview(commands, language));
    return 0;
  }
  if (name === undefined || name.startsWith('--lang')) {
    world.note(overview(commands, language));
    return 2;
  }
  throw new Refusal({ zh: `没有 ${name} 这个命令；用 --help 看有哪些`, en: `There is no command ${name}; --help shows which there are` });
}

/** As asked, even where the rest of what was typed is not understood; else English on an English machine, Chinese on any other. */
function languageOf({ args, locale }: CommandWorld): Language {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at]?.slice('--lang='.length) || args[at + 1];
  if (asked === 'zh' || asked === 'en') return asked;
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}
