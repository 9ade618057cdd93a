import { templateContract } from '../testing/template-contract.js';
import { branchQueue } from './index.js';

templateContract(branchQueue, { untaken: [] });
