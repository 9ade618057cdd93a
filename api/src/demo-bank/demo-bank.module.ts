import { Module } from '@nestjs/common';
import { DemoBankController } from './demo-bank.controller.js';

@Module({ controllers: [DemoBankController] })
export class DemoBankModule {}
