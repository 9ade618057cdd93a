/** Queue of the agents who serve customers by video. */
export const REMOTE_COUNTER = '远程柜台';
