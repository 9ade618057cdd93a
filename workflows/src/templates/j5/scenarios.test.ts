import { templateContract } from '../testing/template-contract.js';
import { considerateCollections } from './index.js';

templateContract(considerateCollections, {
  untaken: ['await-payment time', 'how else', 'rewrite expired', 'help expired'],
  untakenFast: ['how else', 'rewrite expired', 'legal-review expired', 'help expired'],
  fastProblems: ['remind message-loop-over-cap'],
});
