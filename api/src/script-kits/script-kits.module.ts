import { Module } from '@nestjs/common';
import { ScriptKitsController } from './script-kits.controller.js';
import { ScriptKitsService } from './script-kits.service.js';

@Module({ controllers: [ScriptKitsController], providers: [ScriptKitsService], exports: [ScriptKitsService] })
export class ScriptKitsModule {}
