import { templateContract } from '../testing/template-contract.js';
import { businessAccount } from './index.js';

templateContract(businessAccount, { untaken: [] });
