import { Module } from '@nestjs/common';
import { ChannelsController } from './channels.controller.js';
import { ChannelsService } from './channels.service.js';
import { UsedNonces } from './used-nonces.js';

@Module({ controllers: [ChannelsController], providers: [ChannelsService, UsedNonces] })
export class ChannelsModule {}
