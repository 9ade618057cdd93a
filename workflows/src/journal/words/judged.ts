import type { Phrases } from './phrase.js';

/** Why a step that judges decided as it did. */
export const judged: Phrases = {
  'arm-assigned': { zh: '随机分到这一组[，这组占 {share}%]。', en: 'Put into this arm by chance[, which holds {share}%].' },
  'arm-kept': { zh: '以前分在这一组，不再改。', en: 'Kept in the arm chosen earlier.' },
};
