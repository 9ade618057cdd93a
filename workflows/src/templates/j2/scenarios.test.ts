import { templateContract } from '../testing/template-contract.js';
import { insuranceTrust } from './index.js';

templateContract(insuranceTrust, { untaken: [] });
