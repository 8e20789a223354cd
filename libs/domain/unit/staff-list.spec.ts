import fc from 'fast-check';
import { ROLES } from './actor';
import { ROLE_WORDS } from './role-words';
import { MOST_STAFF_ROWS, readStaffList } from './staff-list';

const table = (...rows: string[][]): string => rows.map((cells) => cells.join('\t')).join('\n');

describe('a pasted staff table', () => {
  it('is read by its head row, in whatever order the columns stand', () => {
    const text = table(
      ['序号', '姓名', '所在单位', '单位类别', '上级单位', '登录账号', '身份', '职务', '邮箱'],
      ['1', '丁一', '青山乡', '乡镇', '临禾县', 'dingyi', '责任领导、责任人', '分管副乡长', 'a@b.test'],
      ['2', '', '县水利局', '部门', '', '', '', '', ''],
    );
    expect(readStaffList(text)).toEqual({
      errors: [],
      rows: [
        {
          line: 2,
          unit: '青山乡',
          kind: 'town',
          superior: '临禾县',
          person: {
            name: '丁一',
            username: 'dingyi',
            roles: ['unitLeader', 'handler'],
            email: 'a@b.test',
            post: '分管副乡长',
          },
        },
        { line: 3, unit: '县水利局', kind: 'department', superior: null, person: null },
      ],
    });
  });

  it('is read without one as unit, name, user name, roles, post', () => {
    const { rows, errors } = readStaffList(table(['柳溪镇', '丁一', 'dingyi', '经办人', '联络员'], ['']));
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([{ unit: '柳溪镇', kind: null, person: { roles: ['handler'], post: '联络员' } }]);
  });

  it.each([
    [['', '丁一', 'dingyi', '责任人'], '没有写单位'],
    [['柳溪镇', '', '', ''], '没有写姓名和用户名'],
    [['柳溪镇', '', 'dingyi', '责任人'], '没有写姓名'],
    [['柳溪镇', '丁一', '', '责任人'], '没有写丁一的用户名'],
    [['柳溪镇', '丁一', 'dingyi', ''], '没有写丁一的身份'],
    [['柳溪镇', '丁一', 'dingyi', '责任人、书记'], '身份“书记”无法识别'],
    [['柳'.repeat(101), '丁一', 'dingyi', '责任人'], '单位过长'],
    [['柳溪镇', '丁二', 'one', '责任人'], '与第1行用户名相同'],
  ])('names the line and what is wrong with it: %j', (cells, words) => {
    const { rows, errors } = readStaffList(table(['柳溪镇', '丁零', 'one', '责任人'], cells));
    expect(rows).toHaveLength(1);
    expect(errors).toEqual([{ line: 2, detail: expect.stringContaining(`第2行`) }]);
    expect(errors[0]!.detail).toContain(words);
  });

  it('stops where the table is too long', () => {
    const rows = Array.from({ length: MOST_STAFF_ROWS + 5 }, (_, n) => ['柳溪镇', '丁一', `u${n}`, '责任人']);
    const read = readStaffList(table(...rows));
    expect([read.rows.length, read.errors.length]).toEqual([MOST_STAFF_ROWS, 1]);
  });

  it('throws at no text, and every row is read or named once', () => {
    const cell = fc.oneof(fc.constantFrom('', '单位', '姓名', '柳溪镇', 'u1', '责任人', '"', '\t'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        const { rows: read, errors } = readStaffList(table(...rows));
        const lines = [...read, ...errors].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  it('reads every set of roles back from its words', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES], { minLength: 1 }), (roles) => {
        const words = roles.map((role) => ROLE_WORDS[role]).join('、');
        expect(readStaffList(table(['甲', '乙', 'u', words])).rows[0]?.person?.roles).toEqual(roles);
      }),
    );
  });
});
