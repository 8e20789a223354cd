import { RecordDenial } from '@application/audit/record-denial';
import { DomainError, type FieldError } from '@domain/errors';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS } from './problems';

interface Problem {
  status: number;
  title: string;
  code: string;
  detail: string;
  errors: readonly FieldError[];
}

/** What the framework refuses before a use case is reached, by status. */
const HTTP_TITLES: Record<number, { title: string; detail: string }> = {
  400: { title: '请求有误', detail: '请求内容无法识别。' },
  401: { title: '未登录', detail: '请先登录。' },
  403: { title: '没有权限', detail: '您没有此操作的权限。' },
  404: { title: '没有此页', detail: '没有这个地址。' },
  405: { title: '不支持', detail: '此地址不支持这种请求方法。' },
  406: { title: '不支持', detail: '不支持所要求的格式。' },
  413: { title: '内容过大', detail: '请求内容超过允许的大小。' },
  415: { title: '格式不支持', detail: '不支持这种内容类型。' },
  429: { title: '请求过多', detail: '请求过于频繁，请稍后再试。' },
};

/** Every error leaves as problem+json: Chinese, with a code, and with no SQL, stack or path. What was denied to a person is on record before. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly denials: RecordDenial) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) {
      const trace = error instanceof Error ? error.stack : String(error);
      this.logger.error(`${request.method} ${request.routeOptions?.url ?? ''}`, trace);
    }
    if (problem.status === 403 || sqlCode(error) === ROW_DENIED) await this.record(problem, request);
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send({ type: `/problems/${problem.code}`, ...problem });
  }

  /** A record that cannot be written does not turn a refusal into a fault. */
  private async record({ code, detail }: Problem, { method, url, session }: FastifyRequest): Promise<void> {
    if (!session) return;
    const address = url.split('?', 1)[0]!;
    try {
      await this.denials.run(session.actor, { method, address, code, detail });
    } catch (error) {
      this.logger.error(
        `a denial is not on record: ${method} ${address}`,
        error instanceof Error ? error.stack : error,
      );
    }
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) {
    return { ...PROBLEMS[error.code], code: error.code, detail: error.message, errors: error.errors };
  }
  const stored = diskFull(error) ?? sqlState(error) ?? noConnection(error);
  if (stored) return stored;
  const status =
    error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number }).statusCode ?? 500);
  const known = HTTP_TITLES[status];
  if (known) return { status, code: `http.${status}`, ...known, errors: [] };
  return {
    status: 500,
    title: '系统故障',
    code: 'internal',
    detail: '系统出现故障，操作没有生效，请稍后再试。',
    errors: [],
  };
}

/** As the file system has it, a quota, and PostgreSQL. */
const FULL = ['ENOSPC', 'EDQUOT', '53100'];

function diskFull(error: unknown): Problem | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !FULL.includes(code)) return null;
  const detail = '服务器的存储空间已满，内容没有保存。请联系系统管理员腾出空间后再试。';
  return { status: 507, code: 'storage.full', title: '存储空间已满', detail, errors: [] };
}

/** Every connection to the database is taken, and none came free in time; the driver has a sentence for it and no code. */
function noConnection(error: unknown): Problem | null {
  if (!(error instanceof Error) || !error.message.includes('timeout exceeded when trying to connect')) return null;
  return { status: 503, code: 'busy', title: '系统繁忙', detail: '系统正忙，请稍后再试。', errors: [] };
}

/** The policies of the database let nobody write there. */
const ROW_DENIED = '42501';

function sqlCode(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** What slipped past the checks and the database refused: bad data is 400, a broken rule 409, a busy row 503. */
function sqlState(error: unknown): Problem | null {
  const state = sqlCode(error);
  if (state === null) return null;
  const constraint = (error as { constraint?: string }).constraint ?? '';
  if (constraint === 'verification_same_person') {
    return toProblem(
      new DomainError('verification.same_person', '办理或者申请过本事项的人员不能验收本事项，请由他人验收。'),
    );
  }
  if (constraint === 'verification_second_level') {
    return toProblem(new DomainError('verification.second_level', '一人只能验收一级，请由他人验收。'));
  }
  if (constraint === 'item_frozen') {
    return toProblem(new DomainError('item.frozen', '该事项已封存，不能再改动。'));
  }
  const made = (status: number, code: string, title: string, detail: string): Problem => ({
    status,
    code,
    title,
    detail,
    errors: [],
  });
  if (state.startsWith('22')) return made(400, 'input.unstorable', '填写有误', '填写的内容中有无法保存的值。');
  if (state.startsWith('23'))
    return made(409, 'input.conflict', '与现有数据冲突', '填写的内容与现有数据冲突，请刷新后再试。');
  if (state === ROW_DENIED) return made(404, 'item.not_found', '没有这个事项', '没有这项内容，或者您无权操作。');
  if (state === '40001' || state === '40P01' || state === '55P03') {
    return made(503, 'busy', '系统繁忙', '同一内容正被多人修改，请稍后再试。');
  }
  return null;
}
