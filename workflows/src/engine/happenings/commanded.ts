import type { Command } from '../happening.js';
import { commands } from '../commands/index.js';
import type { CommandHandler } from '../commands/handler.js';
import { record } from '../run.js';
import type { HappeningHandler } from './handler.js';

/** An operator ordered something: it is done or refused, and either way it stands in the journal with name and reason. */
export const commanded: HappeningHandler<'commanded'> = (run, { command, actor, reason }) => {
  const handle = commands[command.kind] as CommandHandler<Command['kind']>; // the register pairs each kind with its handler
  const order = handle(run, command, { actor, reason });
  if ('refused' in order) {
    const args = { ...order.refused.args, command: command.kind, reason };
    return record(run, {
      kind: 'refused',
      actor,
      why: { code: order.refused.code, args },
      ...(order.position ? { position: order.position } : {}),
    });
  }
  const { args, ...entry } = order.entry;
  record(run, { ...entry, actor, why: { code: `ordered-${command.kind}`, args: { ...args, reason } } });
  order.act();
};
