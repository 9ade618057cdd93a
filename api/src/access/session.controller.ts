import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PerMinute } from '../http/rate-limits.js';
import { Public, Staff } from './access-rule.js';
import type { StaffCaller } from './caller.js';
import { CurrentStaff } from './current-caller.js';
import { clearSessionCookies, readSessionCookie, sessionIdOf, setSessionCookies } from './session-cookies.js';
import { sessionView, signInBody, type SessionView, type SignInBody } from './session.schema.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Public()
  @PerMinute(120)
  @ApiCreatedResponse({ standardSchema: sessionView })
  async signIn(
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { cookie, view } = await this.sessions.signIn(body);
    const earlier = readSessionCookie(request);
    if (earlier) await this.sessions.signOut(sessionIdOf(earlier));
    setSessionCookies(reply, cookie, view.csrf);
    return view;
  }

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: sessionView })
  describe(@CurrentStaff() staff: StaffCaller): Promise<SessionView> {
    return this.sessions.describe(staff);
  }

  @Delete()
  @Staff()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@CurrentStaff() staff: StaffCaller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(staff.sessionId);
    clearSessionCookies(reply);
  }
}
