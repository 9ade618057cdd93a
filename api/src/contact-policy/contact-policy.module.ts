import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { ConsentsService } from './consents.service.js';
import { ConsentsController, ContactPoliciesController } from './contact-policies.controller.js';
import { ContactPoliciesService } from './contact-policies.service.js';

@Module({
  imports: [CustomersModule],
  controllers: [ContactPoliciesController, ConsentsController],
  providers: [ContactPoliciesService, ConsentsService],
})
export class ContactPolicyModule {}
