/** Queue of the agents who call about overdue loans. */
export const CALL_QUEUE = '贷后外呼';
/** Queue of the specialists for customers in hardship. */
export const HELP_QUEUE = '困难帮扶';
/** Queue of the lawyers. */
export const LEGAL_QUEUE = '法务复核';
