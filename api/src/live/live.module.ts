import { Module } from '@nestjs/common';
import { LiveController } from './live.controller.js';
import { LiveRights } from './live-rights.js';
import { LiveSessions } from './live-sessions.js';
import { LiveStreams } from './live-streams.js';

@Module({ controllers: [LiveController], providers: [LiveRights, LiveSessions, LiveStreams] })
export class LiveModule {}
