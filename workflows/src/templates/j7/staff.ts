/** Queue of those who call customers that have no manager. */
export const DEPOSIT_QUEUE = '大额到期回访';
