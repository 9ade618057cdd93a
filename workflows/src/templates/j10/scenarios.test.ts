import { templateContract } from '../testing/template-contract.js';
import { firstThirtyDays } from './index.js';

templateContract(firstThirtyDays, { untaken: ['listen past', 'next else'] });
