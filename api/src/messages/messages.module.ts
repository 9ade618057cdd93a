import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { EventsModule } from '../events/events.module.js';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';
import { SurveyAnswersService } from './survey-answers.service.js';

@Module({
  imports: [CustomersModule, EventsModule],
  controllers: [MessagesController],
  providers: [MessagesService, SurveyAnswersService],
})
export class MessagesModule {}
