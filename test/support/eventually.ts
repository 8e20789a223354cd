/** Asks again until the answer is true, or fails after `seconds`: against hanging only. A digest alone may wait a minute for its round. */
export async function eventually(check: () => Promise<boolean>, what: string, seconds = 150): Promise<void> {
  const until = performance.now() + seconds * 1_000;
  while (!(await check())) {
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
