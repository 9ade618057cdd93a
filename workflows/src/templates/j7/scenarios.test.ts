import { templateContract } from '../testing/template-contract.js';
import { largeDeposit } from './index.js';

templateContract(largeDeposit, { untaken: ['await-moment past'] });
