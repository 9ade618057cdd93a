import { Inject, Injectable } from '@nestjs/common';
import { Institution, Session, Staff } from '@tongtu/store';
import { viewInstitution } from '../institutions/institutions-rules.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { lockedOut, signInRefused } from './access-problems.js';
import type { StaffCaller } from './caller.js';
import { checkNothing, passwordMatches } from './passwords.js';
import { newToken, sessionIdOf } from './session-cookies.js';
import type { SessionView, SignInBody } from './session.schema.js';

const absoluteHours = 12;
const attemptsAllowed = 5;
const lockMinutes = 15;

/** Counts the attempt before the password is looked at, so that attempts at the same time cannot slip past the limit. */
const countAttempt = `update staff set
    failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
    locked_until = case when locked_until is null and failed_attempts + 1 >= $2 then now() + make_interval(mins => $3) end
  where login = $1 and active and (locked_until is null or locked_until <= now())
  returning locked_until as "lockedUntil"`;

/** A new sign-in: the cookie is told once and stored nowhere. */
export interface NewSession {
  readonly cookie: string;
  readonly view: SessionView;
}

/** Signs staff in and out. */
@Injectable()
export class SessionService {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Throws `sign-in-refused` alike for unknown, disabled and wrong; `locked-out` after five wrong attempts in a row. */
  async signIn({ login, password }: SignInBody): Promise<NewSession> {
    const [counted] = await this.store.source.query<[{ lockedUntil: Date | null }[], number]>(countAttempt, [
      login,
      attemptsAllowed,
      lockMinutes,
    ]);
    const { manager } = this.store.source;
    const staff = await manager.findOneBy(Staff, { login });
    if (!staff?.active) {
      await checkNothing(password);
      throw signInRefused({});
    }
    const [attempt] = counted;
    if (!attempt) throw lockedOutUntil(staff.lockedUntil);
    // By what this attempt itself did: one that came after it may have locked the account meanwhile.
    if (!(await passwordMatches(staff.passwordHash, password)))
      throw attempt.lockedUntil ? lockedOutUntil(attempt.lockedUntil) : signInRefused({});
    await manager.update(Staff, { id: staff.id }, { failedAttempts: 0, lockedUntil: null });
    return this.open(staff);
  }

  /** Who is signed in, and their token. */
  async describe(caller: StaffCaller): Promise<SessionView> {
    const { manager } = this.store.source;
    const { csrf } = await manager.findOneByOrFail(Session, { id: caller.sessionId });
    return this.view(await manager.findOneByOrFail(Staff, { id: caller.id }), csrf);
  }

  /** Ends a session at once. */
  async signOut(sessionId: string): Promise<void> {
    await this.store.source.query('update session set revoked_at = now() where id = $1 and revoked_at is null', [sessionId]);
  }

  private async open(staff: Staff): Promise<NewSession> {
    const cookie = newToken();
    const csrf = newToken();
    await this.store.source.manager.insert(Session, {
      id: sessionIdOf(cookie),
      staffId: staff.id,
      csrf,
      expiresAt: () => `now() + interval '${absoluteHours} hours'`,
    });
    return { cookie, view: await this.view(staff, csrf) };
  }

  private async view({ id, login, name, roles, queues, institutionId }: Staff, csrf: string): Promise<SessionView> {
    const institution = await this.store.source.manager.findOneByOrFail(Institution, { id: institutionId });
    return { staff: { id, login, name, roles, queues, institution: viewInstitution(institution) }, csrf, timeZone: this.settings.timeZone };
  }
}

function lockedOutUntil(until: Date | null) {
  const seconds = Math.max(1, Math.ceil(((until?.getTime() ?? 0) - Date.now()) / 1000));
  return lockedOut({ seconds }, { retryAfter: seconds });
}
