import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Channel } from '../access/access-rule.js';
import type { ChannelCaller } from '../access/caller.js';
import { CurrentChannel } from '../access/current-caller.js';
import type { Page } from '../http/paging.js';
import {
  answerBody,
  messagePath,
  messagesPage,
  messagesPath,
  messagesQuery,
  messageView,
  type AnswerBody,
  type MessagesQuery,
  type MessageView,
} from './messages.schema.js';
import { SurveyAnswersService } from './survey-answers.service.js';
import { MessagesService } from './messages.service.js';

@ApiTags('messages')
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly answers: SurveyAnswersService,
  ) {}

  @Get('customers/:customer/messages')
  @Channel()
  @ApiOkResponse({ standardSchema: messagesPage })
  list(
    @CurrentChannel() channel: ChannelCaller,
    @Param({ schema: messagesPath }) path: z.infer<typeof messagesPath>,
    @Query({ schema: messagesQuery }) query: MessagesQuery,
  ): Promise<Page<MessageView>> {
    return this.messages.list(channel, path.customer, query);
  }

  @Post('messages/:id/read')
  @Channel()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: messageView })
  read(@CurrentChannel() channel: ChannelCaller, @Param({ schema: messagePath }) path: z.infer<typeof messagePath>): Promise<MessageView> {
    return this.messages.read(channel, path.id);
  }

  @Post('messages/:id/answer')
  @Channel()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: messageView })
  answer(
    @CurrentChannel() channel: ChannelCaller,
    @Param({ schema: messagePath }) path: z.infer<typeof messagePath>,
    @Body({ schema: answerBody }) body: AnswerBody,
  ): Promise<MessageView> {
    return this.answers.take(channel, path.id, body);
  }
}
