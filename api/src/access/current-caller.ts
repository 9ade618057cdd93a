import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller, ChannelCaller, StaffCaller } from './caller.js';

function callerOf(context: ExecutionContext): Caller {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new Error('This route asks for its caller but lets the public in.');
  return caller;
}

/** Whoever asks, on routes for staff and channels. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerOf(context));

/** The member of staff who asks, on routes for staff alone. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'staff') throw new Error('This route asks for staff but lets channels in.');
  return caller;
});

/** The channel that asks, on routes for channels alone. */
export const CurrentChannel = createParamDecorator((_: unknown, context: ExecutionContext): ChannelCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'channel') throw new Error('This route asks for a channel but lets staff in.');
  return caller;
});
