import type { JsonObject } from '../../graph/graph.js';

/** Where it is said; the customer's favourite comes first. */
const CHANNELS = ['in-app', 'sms'];

/** What the bank has for money that comes free, the best first: the package for those who bear some risk, then the certificate, then a plain deposit. */
export const OFFERS: readonly JsonObject[] = [
  {
    id: 'package',
    label: { zh: '存单加稳健理财', en: 'Certificate and steady fund' },
    when: 'coalesce(vars.risk, 0) >= 2',
    items: ['certificate', 'steady-fund'],
    content: 'plan-letter',
    channels: CHANNELS,
    benefit: 'phone-credit',
    score: '',
    from: 'vars.talkAt',
  },
  {
    id: 'certificate',
    label: { zh: '大额存单', en: 'Certificate of deposit' },
    when: '',
    items: ['certificate'],
    content: 'rate-letter',
    channels: CHANNELS,
    benefit: 'phone-credit',
    score: '',
    from: '',
  },
  {
    id: 'deposit',
    label: { zh: '定期存款', en: 'Term deposit' },
    when: '',
    items: ['term-deposit'],
    content: 'rate-letter',
    channels: CHANNELS,
    benefit: '',
    score: '',
    from: '',
  },
];
