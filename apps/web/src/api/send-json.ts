import { noAnswer, toProblem } from './problem';

/** Sends a body to a path and returns what is answered. */
export async function sendJson<T>(method: 'POST' | 'PUT', path: string, body: unknown, key: string): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  }).catch(() => {
    throw noAnswer();
  });
  const answered: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toProblem(response.status, answered);
  return answered as T;
}
