import { templateContract } from '../testing/template-contract.js';
import { ownerIdentity } from './index.js';

templateContract(ownerIdentity, { untaken: [] });
