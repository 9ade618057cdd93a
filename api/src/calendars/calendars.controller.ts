import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import {
  calendarBody,
  calendarPage,
  calendarPath,
  calendarView,
  importBody,
  yearBody,
  yearPath,
  type CalendarBody,
  type CalendarPage,
  type CalendarView,
  type ImportBody,
  type YearBody,
  type YearPath,
} from './calendars.schema.js';
import { CalendarsService } from './calendars.service.js';

type CalendarPath = z.infer<typeof calendarPath>;

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(calendarView) })
  list(): Promise<readonly CalendarView[]> {
    return this.calendars.list();
  }

  @Get(':code')
  @Staff()
  @ApiOkResponse({ standardSchema: calendarPage })
  read(@Param({ schema: calendarPath }) path: CalendarPath): Promise<CalendarPage> {
    return this.calendars.read(path.code);
  }

  @Put(':code')
  @Staff('admin')
  @ApiOkResponse({ standardSchema: calendarPage })
  put(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: calendarPath }) path: CalendarPath,
    @Body({ schema: calendarBody }) body: CalendarBody,
  ): Promise<CalendarPage> {
    return this.calendars.put(staff, path.code, body);
  }

  @Put(':code/years/:year')
  @Staff('admin')
  @ApiOkResponse({ standardSchema: calendarPage })
  putYear(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: yearPath }) path: YearPath,
    @Body({ schema: yearBody }) body: YearBody,
  ): Promise<CalendarPage> {
    return this.calendars.putYear(staff, path, body.days);
  }

  @Post(':code/years/:year/import')
  @Staff('admin')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: calendarPage })
  importYear(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: yearPath }) path: YearPath,
    @Body({ schema: importBody }) body: ImportBody,
  ): Promise<CalendarPage> {
    return this.calendars.importYear(staff, path, body.csv);
  }
}
