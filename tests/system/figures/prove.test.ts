import { quickFormsHold } from './quick-forms.js';

quickFormsHold('prove');
