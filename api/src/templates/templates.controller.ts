import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import { drawTemplate, listTemplates } from './templates.js';
import {
  templateGraph,
  templatePath,
  templateQuery,
  templateView,
  type TemplateGraph,
  type TemplateQuery,
  type TemplateView,
} from './templates.schema.js';

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  /** Journeys that ship with the product, to begin from. */
  @Get()
  @Staff('designer', 'admin')
  @ApiOkResponse({ standardSchema: z.array(templateView) })
  list(): readonly TemplateView[] {
    return listTemplates();
  }

  /** One template's drawing; its time limits may be given in the query (`idle=PT5S`). */
  @Get(':code')
  @Staff('designer', 'admin')
  @ApiOkResponse({ standardSchema: templateGraph })
  draw(
    @Param({ schema: templatePath }) path: z.infer<typeof templatePath>,
    @Query({ schema: templateQuery }) limits: TemplateQuery,
  ): TemplateGraph {
    return drawTemplate(path.code, limits);
  }
}
