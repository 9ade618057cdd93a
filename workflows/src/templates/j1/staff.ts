/** Queue of the remote centre that helps with applications; also where a customer without a manager is served. */
export const J1_QUEUE = '开户协办';
/** Script kit for staff who take over. */
export const J1_SCRIPT_KIT = 'identity-check-failed';
