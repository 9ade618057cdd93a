/** Queue of those who look after private clients whose own manager is away. */
export const PRIVATE_QUEUE = '私行服务';
/** Queue that is asked after the trust experts by name. */
export const TRUST_EXPERTS = '信托专家';
/** Queue of the lawyers who work on deeds, and who are asked for an opinion. */
export const LAWYERS = '法务审核';
/** Queue of those who look at a deed a second time; never whoever worked on it. */
export const SECOND_LAWYERS = '法务复核';
