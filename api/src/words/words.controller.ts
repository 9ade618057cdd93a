import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import {
  wordListBody,
  wordListItem,
  wordListPath,
  wordListView,
  type WordListBody,
  type WordListItem,
  type WordListView,
} from './words.schema.js';
import { WordsService } from './words.service.js';

@ApiTags('word-lists')
@Controller('word-lists')
export class WordsController {
  constructor(private readonly words: WordsService) {}

  @Get()
  @Staff('designer', 'admin')
  @ApiOkResponse({ standardSchema: z.array(wordListItem) })
  list(): Promise<readonly WordListItem[]> {
    return this.words.list();
  }

  @Get(':code')
  @Staff('designer', 'admin')
  @ApiOkResponse({ standardSchema: wordListView })
  read(@Param({ schema: wordListPath }) path: z.infer<typeof wordListPath>): Promise<WordListView> {
    return this.words.read(path.code);
  }

  @Put(':code')
  @Staff('admin')
  @ApiOkResponse({ standardSchema: wordListView })
  put(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: wordListPath }) path: z.infer<typeof wordListPath>,
    @Body({ schema: wordListBody }) body: WordListBody,
  ): Promise<WordListView> {
    return this.words.put(staff, path.code, body);
  }
}
