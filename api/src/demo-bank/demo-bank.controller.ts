import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { In } from 'typeorm';
import { z } from 'zod';
import { Staff as StaffRow } from '@tongtu/store';
import { Public } from '../access/access-rule.js';
import { staffRole } from '../access/session.schema.js';
import { notFound } from '../http/problems/http-problems.js';
import { text } from '../http/text.schema.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { readSignIns } from './sign-ins-file.js';

const signInView = z.object({ login: z.string(), password: z.string(), name: text, role: staffRole }).meta({ id: 'DemoSignIn' });
type SignInView = z.infer<typeof signInView>;

@ApiTags('demo')
@Controller('demo/sign-ins')
export class DemoBankController {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Who can be tried with one click. There is no such page outside the demonstration. */
  @Get()
  @Public()
  @ApiOkResponse({ standardSchema: z.array(signInView) })
  async list(): Promise<readonly SignInView[]> {
    if (!this.settings.demo) throw notFound({ what: 'route' });
    const passwords = await readSignIns(this.settings.demo.signInsFile);
    const rows = await this.store.source.manager.find(StaffRow, {
      where: { login: In(Object.keys(passwords)), active: true },
      order: { createdAt: 'asc' },
    });
    return rows.flatMap(({ login, name, roles: [role] }) => (role ? [{ login, password: passwords[login] ?? '', name, role }] : []));
  }
}
