import { noAnswer, toProblem } from './problem';

/** Reads a path of the API that arrives as data, such as the rows a figure names. */
export async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(`/api/v1${path}`, { credentials: 'same-origin' }).catch(() => {
    throw noAnswer();
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toProblem(response.status, body);
  return body as T;
}
