import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import { scenarioBody, scenarioList, scenarioView, type ScenarioBody, type ScenarioView } from './scenarios.schema.js';
import { ScenariosService } from './scenarios.service.js';

@ApiTags('journeys')
@Controller('journeys/:id/scenarios')
@Staff('designer')
export class ScenariosController {
  constructor(private readonly scenarios: ScenariosService) {}

  @Get()
  @ApiOkResponse({ standardSchema: scenarioList })
  async list(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<{ readonly items: readonly ScenarioView[] }> {
    return { items: await this.scenarios.list(caller, id) };
  }

  @Put()
  @ApiOkResponse({ standardSchema: scenarioView, description: 'Kept; one of the same name is replaced.' })
  keep(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: scenarioBody }) body: ScenarioBody,
  ): Promise<ScenarioView> {
    return this.scenarios.keep(caller, id, body);
  }

  @Delete(':scenario')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Param('scenario', idParam) scenario: string,
  ): Promise<void> {
    return this.scenarios.remove(caller, { journey: id, scenario });
  }
}
