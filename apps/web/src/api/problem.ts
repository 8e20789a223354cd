/** A fault of one field of what was sent; `pointer` is a JSON pointer such as `/measures/0/dueOn`. */
export interface FieldFault {
  pointer: string;
  detail: string;
}

/** A refusal of the API (problem+json), or no answer at all (status 0). `message` is Chinese and is shown as it is. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    detail: string,
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** Somebody else changed the same thing first. */
  get isConflict(): boolean {
    return this.code === 'item.changed';
  }

  get isSignedOut(): boolean {
    return this.code === 'session.missing';
  }
}

export function noAnswer(): Problem {
  const detail = navigator.onLine
    ? '服务器没有应答，内容没有提交。请稍后再试。'
    : '网络已断开，内容没有提交。请检查网络后再试。';
  return new Problem(0, 'network', '连接失败', detail);
}

/** Reads what the server said; a proxy's own error page becomes a plain sentence. */
export function toProblem(status: number, body: unknown): Problem {
  const { code, title, detail, errors } = (body ?? {}) as Record<string, unknown>;
  if (typeof code !== 'string' || typeof detail !== 'string') {
    return new Problem(status, `http.${status}`, '请求失败', `服务器没有正常应答（${status}），请稍后再试。`);
  }
  return new Problem(status, code, String(title ?? '请求失败'), detail, Array.isArray(errors) ? errors : []);
}
