import { templateContract } from '../testing/template-contract.js';
import { branchAppointment } from './index.js';

templateContract(branchAppointment, { untaken: [] });
