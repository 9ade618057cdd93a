import { templateContract } from '../testing/template-contract.js';
import { complaint } from './index.js';

templateContract(complaint, { untaken: [] });
