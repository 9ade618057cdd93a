/** Asks again and again until the answer is not undefined, and gives it. Throws after `milliseconds` with what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, milliseconds = 15_000): Promise<T> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${milliseconds} ms in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
