import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Channel, Staff } from '../access/access-rule.js';
import type { Caller, StaffCaller } from '../access/caller.js';
import { CurrentCaller, CurrentStaff } from '../access/current-caller.js';
import { ConsentsService } from './consents.service.js';
import { ContactPoliciesService } from './contact-policies.service.js';
import {
  consentsBody,
  consentsPath,
  consentsView,
  contactPolicyBody,
  contactPolicyPath,
  contactPolicyView,
  type ConsentsBody,
  type ConsentsPath,
  type ConsentsView,
  type ContactPolicyBody,
  type ContactPolicyPath,
  type ContactPolicyView,
} from './contact-policy.schema.js';

@ApiTags('contact')
@Controller('contact-policies')
export class ContactPoliciesController {
  constructor(private readonly policies: ContactPoliciesService) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(contactPolicyView) })
  list(): Promise<readonly ContactPolicyView[]> {
    return this.policies.list();
  }

  @Put(':class')
  @Staff('admin')
  @ApiOkResponse({ standardSchema: contactPolicyView })
  put(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: contactPolicyPath }) path: ContactPolicyPath,
    @Body({ schema: contactPolicyBody }) body: ContactPolicyBody,
  ): Promise<ContactPolicyView> {
    return this.policies.put(staff, path, body);
  }
}

@ApiTags('contact')
@Controller('customers/:customer/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @Channel()
  @Staff('agent', 'manager', 'operator', 'admin')
  @ApiOkResponse({ standardSchema: consentsView })
  read(@CurrentCaller() caller: Caller, @Param({ schema: consentsPath }) path: ConsentsPath): Promise<ConsentsView> {
    return this.consents.read(caller, path.customer);
  }

  @Put()
  @Channel()
  @Staff('agent', 'manager')
  @ApiOkResponse({ standardSchema: consentsView })
  put(
    @CurrentCaller() caller: Caller,
    @Param({ schema: consentsPath }) path: ConsentsPath,
    @Body({ schema: consentsBody }) body: ConsentsBody,
  ): Promise<ConsentsView> {
    return this.consents.put(caller, path.customer, body);
  }
}
