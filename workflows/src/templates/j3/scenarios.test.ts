import { templateContract } from '../testing/template-contract.js';
import { wealthCheck } from './index.js';

templateContract(wealthCheck, { untaken: [] });
