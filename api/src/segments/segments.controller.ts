import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { segmentBody, segmentPath, segmentView, type SegmentBody, type SegmentView } from './segments.schema.js';
import { SegmentsService } from './segments.service.js';

@ApiTags('segments')
@Controller('segments')
export class SegmentsController {
  constructor(private readonly segments: SegmentsService) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(segmentView) })
  list(): Promise<readonly SegmentView[]> {
    return this.segments.list();
  }

  @Put(':code')
  @Staff('designer', 'admin')
  @ApiOkResponse({ standardSchema: segmentView })
  put(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: segmentPath }) path: z.infer<typeof segmentPath>,
    @Body({ schema: segmentBody }) body: SegmentBody,
  ): Promise<SegmentView> {
    return this.segments.put(staff, path.code, body);
  }
}
