import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ChannelSignatures } from '../channels/channel-signatures.js';
import { notAllowed, notSignedIn, signatureMissing } from './access-problems.js';
import { accessRulesOf, type AccessRule } from './access-rule.js';
import type { Caller } from './caller.js';
import { SessionReader } from './session-reader.js';

/** The one door: every request passes here, and what no rule lets in stays out. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionReader,
    private readonly signatures: ChannelSignatures,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rules = accessRulesOf(context.getHandler(), context.getClass());
    if (rules.some(({ kind }) => kind === 'public')) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.caller = await this.identify(request, rules);
    return true;
  }

  /** Who asks, if a rule lets them in. Throws what is missing otherwise. */
  private async identify(request: FastifyRequest, rules: readonly AccessRule[]): Promise<Caller> {
    const staffRule = rules.find((rule) => rule.kind === 'staff');
    const channelRule = rules.find((rule) => rule.kind === 'channel');
    if (request.headers['x-tongtu-key'] !== undefined) {
      const channel = await this.signatures.verify(request);
      if (!channelRule) throw notAllowed({ roles: staffRule?.roles ?? [] });
      return channel;
    }
    if (!staffRule) throw channelRule ? signatureMissing({}) : notAllowed({ roles: [] });
    const staff = await this.sessions.read(request);
    if (!staff) throw notSignedIn({});
    if (staffRule.roles.length > 0 && !staffRule.roles.some((role) => staff.roles.includes(role)))
      throw notAllowed({ roles: staffRule.roles });
    return staff;
  }
}
