import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';

@Module({ imports: [CustomersModule], controllers: [MessagesController], providers: [MessagesService] })
export class MessagesModule {}
