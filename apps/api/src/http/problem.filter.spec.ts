import { DomainError } from '@domain/errors';
import type { ArgumentsHost } from '@nestjs/common';
import { ProblemFilter, toProblem } from './problem.filter';

const withCode = (code: string): Error => Object.assign(new Error(`/data/blobs: ${code}`), { code });

describe('toProblem', () => {
  it('says that the disk is full, whoever found it so', () => {
    for (const code of ['ENOSPC', 'EDQUOT', '53100'])
      expect(toProblem(withCode(code))).toMatchObject({ status: 507, code: 'storage.full' });
  });

  it('says of what nobody foresaw only that it had no effect', () => {
    const problem = toProblem(withCode('EIO'));
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('/data');
  });

  it('passes on a refusal of the business word for word', () => {
    const errors = [{ pointer: '/title', detail: '请填写标题。' }];
    const problem = toProblem(new DomainError('input.invalid', '请填写标题。', errors));
    expect(problem).toMatchObject({ status: 400, code: 'input.invalid', detail: '请填写标题。', errors });
  });
});

describe('ProblemFilter', () => {
  const refused = new DomainError('action.forbidden', '您没有此操作的权限。');

  /** What is answered and what is put on record. */
  async function answer(error: unknown, session: object | undefined, record = jest.fn().mockResolvedValue(undefined)) {
    const sent: unknown[] = [];
    const reply = { status: () => reply, type: () => reply, send: (body: unknown) => sent.push(body) };
    const request = { method: 'PUT', url: '/api/v1/items/1?x=y', session };
    const host = { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) };
    await new ProblemFilter({ run: record } as never).catch(error, host as unknown as ArgumentsHost);
    return { code: (sent[0] as { code: string }).code, records: record.mock.calls.length };
  }

  it('puts on record what was denied by a rule or by the database, to a person', async () => {
    const session = { actor: {} };
    expect(await answer(refused, session)).toEqual({ code: 'action.forbidden', records: 1 });
    expect(await answer({ code: '42501' }, session)).toEqual({ code: 'item.not_found', records: 1 });
    expect(await answer(refused, undefined)).toEqual({ code: 'action.forbidden', records: 0 });
    expect(await answer(withCode('23505'), session)).toEqual({ code: 'input.conflict', records: 0 });
  });

  it('answers the refusal where the record cannot be written', async () => {
    const broken = jest.fn().mockRejectedValue(new Error('no connection'));
    expect(await answer(refused, { actor: {} }, broken)).toEqual({ code: 'action.forbidden', records: 1 });
  });
});
