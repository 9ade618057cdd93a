import { Module } from '@nestjs/common';
import { ChannelSignatures } from '../channels/channel-signatures.js';
import { SessionController } from './session.controller.js';
import { SessionReader } from './session-reader.js';
import { SessionService } from './session.service.js';

/** Who may come in: sessions of staff, signatures of channels. */
@Module({
  controllers: [SessionController],
  providers: [SessionService, SessionReader, ChannelSignatures],
  exports: [SessionReader, ChannelSignatures],
})
export class AccessModule {}
