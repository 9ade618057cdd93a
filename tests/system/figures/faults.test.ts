import { quickFormsHold } from './quick-forms.js';

quickFormsHold('faults');
