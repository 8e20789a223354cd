import createClient from 'openapi-fetch';
import { noAnswer, Problem, toProblem } from './problem';
import type { paths } from './schema';

/** The typed way to the API. Every refusal is thrown as a Problem, so an answer that arrives is a good one. */
export const api = createClient<paths>({ credentials: 'same-origin' });

api.use({
  async onResponse({ response }) {
    if (response.ok) return;
    throw toProblem(response.status, await response.json().catch(() => null));
  },
  onError({ error }) {
    if (error instanceof Problem) return error;
    return error instanceof Error && error.name === 'AbortError' ? error : noAnswer();
  },
});

/** The body of a good answer. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
