/** How far a retry of several people has come. */
export interface RetryProgress {
  readonly done: number;
  readonly failed: number;
  readonly count: number;
}

/**
 * Retries one after the other, so that a service which has just come back is not met by all of them at once. One that is refused does not
 * stop the others; throws its refusal only when none could be retried.
 */
export async function retryPeople(
  ids: readonly string[],
  retry: (id: string) => Promise<unknown>,
  onProgress: (progress: RetryProgress) => void,
): Promise<RetryProgress> {
  let progress: RetryProgress = { done: 0, failed: 0, count: ids.length };
  let refusal: unknown;
  for (const id of ids) {
    try {
      await retry(id);
      progress = { ...progress, done: progress.done + 1 };
    } catch (trouble) {
      refusal = trouble;
      progress = { ...progress, failed: progress.failed + 1 };
    }
    onProgress(progress);
  }
  if (progress.done === 0 && refusal !== undefined) throw refusal;
  return progress;
}
