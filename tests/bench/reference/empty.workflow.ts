/** A workflow that does nothing: what an empty worker has to load. */
export async function doNothing(): Promise<void> {
  await Promise.resolve();
}
