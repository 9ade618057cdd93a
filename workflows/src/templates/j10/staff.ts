/** Queue of those who call new customers that have no manager. */
export const CARE_QUEUE = '新客关怀';
