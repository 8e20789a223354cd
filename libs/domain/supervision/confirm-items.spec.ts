import type { DomainError } from '../errors';
import { confirmItems } from './confirm-items';
import type { ListProposalItem } from './list-proposal';

const UNITS = [
  { id: 'liulin', parentId: null, kind: 'town' as const, name: '柳林镇', aliases: [], path: '/c/t1/' },
  { id: 'shiqiao', parentId: null, kind: 'town' as const, name: '石桥镇', aliases: [], path: '/c/t2/' },
];

const PROPOSED: ListProposalItem = {
  key: '1',
  title: '公示不及时',
  manifestation: '三项执法决定未公示',
  cause: null,
  nature: null,
  unitName: '柳林镇',
  unitId: 'liulin',
  cooperatingUnitIds: [],
  dueRule: '立行立改',
  remediationType: 'immediate',
  category: '执法公示',
  source: { line: 7, quote: '1.公示不及时' },
};

function faultsOf(confirmed: Parameters<typeof confirmItems>[1]): [string, string][] {
  try {
    confirmItems([PROPOSED], confirmed, UNITS);
  } catch (error) {
    return (error as DomainError).errors.map(({ pointer, detail }) => [pointer, detail]);
  }
  return [];
}

describe('confirmItems', () => {
  it('takes what was proposed where nothing is changed, and makes it 个性 where nobody says', () => {
    expect(confirmItems([PROPOSED, { ...PROPOSED, key: '2' }], [{ key: '1' }], UNITS)).toEqual([
      {
        title: '公示不及时',
        manifestation: '三项执法决定未公示',
        cause: null,
        nature: 'specific',
        severity: 'normal',
        remediationType: 'immediate',
        category: '执法公示',
        aspect: null,
        legalBasis: null,
        dueRule: '立行立改',
        sourceQuote: '1.公示不及时',
        sourceLine: 7,
        leadUnitId: 'liulin',
        cooperatingUnitIds: [],
      },
    ]);
  });

  it('lets changes win, and the type follow the changed rule', () => {
    const changes = {
      key: '1',
      title: '公示缺失',
      nature: 'common' as const,
      manifestation: null,
      dueRule: '长期坚持',
    };
    expect(confirmItems([PROPOSED], [changes], UNITS)[0]).toMatchObject({
      title: '公示缺失',
      nature: 'common',
      manifestation: null,
      remediationType: 'continuing',
      sourceLine: 7,
    });
    expect(confirmItems([PROPOSED], [{ key: '1', unitName: '石桥镇、柳林镇' }], UNITS)[0]).toMatchObject({
      leadUnitId: 'shiqiao',
      cooperatingUnitIds: ['liulin'],
    });
    expect(confirmItems([PROPOSED], [{ key: '1', unitId: null }], UNITS)[0]!.leadUnitId).toBeNull();
  });

  it('makes what was split off, with the source it came from', () => {
    const split = { key: '1b', title: '公示内容不全', source: PROPOSED.source };
    expect(confirmItems([PROPOSED], [{ key: '1' }, split], UNITS)[1]).toMatchObject({
      title: '公示内容不全',
      nature: 'specific',
      remediationType: 'timeBound',
      sourceQuote: '1.公示不及时',
    });
  });

  it.each([
    [[], '/items', '至少要确认一个问题。'],
    [[{ key: '9' }], '/items/0/title', '第1个问题：草案中没有“9”，新增的问题应填写标题。'],
    [[{ key: '1' }, { key: '1' }], '/items/1/key', '第2个问题：key“1”重复出现。'],
    [
      [{ key: 'x', title: 'y', source: { line: 1, quote: '编的' } }],
      '/items/0/source',
      '第1个问题：出处应是草案中的出处。',
    ],
    [
      [{ key: '1', unitName: '无名局' }],
      '/items/0/unitName',
      '第1个问题：单位名录中没有“无名局”，或者不止一个，请选定单位。',
    ],
  ])('refuses %j', (confirmed, pointer, detail) => expect(faultsOf(confirmed)).toEqual([[pointer, detail]]));
});
