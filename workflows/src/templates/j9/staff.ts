/** Queue of those on duty at head office, for places without a manager. */
export const DUTY_QUEUE = '总行值班';
