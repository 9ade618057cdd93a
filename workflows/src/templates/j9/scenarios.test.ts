import { templateContract } from '../testing/template-contract.js';
import { branchOpening } from './index.js';

templateContract(branchOpening, { untaken: [] });
