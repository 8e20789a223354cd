import { DomainError } from '@domain/errors';
import { toProblem } from './problem.filter';

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
