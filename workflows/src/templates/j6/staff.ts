/** Queue of the compliance officers who look into an application. */
export const COMPLIANCE_QUEUE = '合规审查';
/** Queue of those who look a second time; nobody checks their own work. */
export const SECOND_QUEUE = '合规复核';
/** Queue of those who talk to companies that have no manager of their own. */
export const BUSINESS_QUEUE = '对公开户';
