import autocannon from 'autocannon';

export interface Call {
  path: string;
  method?: 'GET' | 'POST';
  body?: string;
}

/** A server and how one speaks with it. */
export interface Subject {
  url: string;
  /** What stands before the paths: `/api/v1`, or nothing. */
  base: string;
  headers: Record<string, string>;
}

/** Milliseconds each call took, one after the other on one connection. Throws when an answer is not 2xx. */
export function latencies(subject: Subject, calls: readonly Call[]): Promise<number[]> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const run = autocannon({ ...target(subject, calls), connections: 1, amount: calls.length }, (error, result) => {
      if (error) return reject(error as Error);
      const failure = failureOf(result, calls[0]!.path);
      return failure ? reject(failure) : resolve(times);
    });
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

/** Calls over `connections` at once for some seconds; answers requests a second. */
export async function load(
  subject: Subject,
  calls: readonly Call[],
  connections: number,
  seconds: number,
): Promise<number> {
  const result = await autocannon({ ...target(subject, calls), connections, duration: seconds });
  const failure = failureOf(result, calls[0]!.path);
  if (failure) throw failure;
  return result.requests.average;
}

function target({ url, base, headers }: Subject, calls: readonly Call[]): autocannon.Options {
  const requests = calls.map(({ path, method = 'GET' as const, body }) => ({
    method,
    path: `${base}${path}`,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    body,
  }));
  return { url, requests };
}

function failureOf({ non2xx, errors }: autocannon.Result, path: string): Error | null {
  return non2xx + errors > 0 ? new Error(`${path}: ${non2xx} refused, ${errors} failed`) : null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
