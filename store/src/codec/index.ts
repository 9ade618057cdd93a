export { keyOf, makeKeyRing, type KeyRing, type RingKey } from './key-ring.js';
export { readKeyRing, type KeySettings } from './read-key-ring.js';
export { open, seal, type Sealed } from './seal.js';
export { makePayloadCodec, type PayloadCodecSettings } from './payload-codec.js';
export { makePlanTexts, type LoadPlanText, type PlanTexts } from './plan-texts.js';
