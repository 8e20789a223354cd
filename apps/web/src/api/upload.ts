import { noAnswer, Problem, toProblem } from './problem';

interface Way {
  method?: 'POST' | 'PUT';
  signal?: AbortSignal;
}

/** Sends a file with its fields, or bare bytes, and reports the share already sent, 0 to 1. `fetch` cannot tell that yet. */
export function upload<T>(
  path: string,
  body: FormData | Blob,
  headers: Record<string, string>,
  onShare?: (share: number) => void,
  { method = 'POST', signal }: Way = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onShare?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(toProblem(request.status, request.response));
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new Problem(0, 'aborted', '已取消', '上传已取消。'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
