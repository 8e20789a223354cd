import type { Role } from '@domain/unit/actor';
import type { UnitKind } from '@domain/unit/unit';

interface DemoPerson {
  /** The user name; those of SIGN_INS open with the password everybody knows. */
  username: string;
  name: string;
  roles: Role[];
  /** The post he holds in his unit, where items go to a post. */
  post?: string;
}

interface DemoUnit {
  code: string;
  kind: UnitKind;
  name: string;
  aliases: string[];
  people: DemoPerson[];
}

export const DEMO_PASSWORD = 'Xiaohao-demo-2026';

export const SIGN_INS: ReadonlySet<string> = new Set([
  'admin',
  'coordinator',
  'auditor',
  'leader',
  'town1-leader',
  'town1-handler',
  'town2-leader',
  'town2-handler',
  'dept1-leader',
  'dept1-handler',
]);

/** Who in a town or department answers for the work, and who does it. */
function workingUnit(code: string, kind: UnitKind, names: string[], leader: string, handler: string): DemoUnit {
  const [name = '', ...aliases] = names;
  const people: DemoPerson[] = [
    { username: `${code}-leader`, name: leader, roles: ['unitLeader'], post: '法治工作分管领导' },
    { username: `${code}-handler`, name: handler, roles: ['handler'], post: '法治工作联络员' },
  ];
  return { code, kind, name, aliases, people };
}

/** 临禾县: an invented county of an invented city. The first unit is the root, the others stand under it. */
export const COUNTY: readonly DemoUnit[] = [
  {
    code: 'linhe',
    kind: 'county',
    name: '临禾县',
    aliases: ['县', '全县'],
    people: [{ username: 'leader', name: '周启明', roles: ['leader'] }],
  },
  {
    code: 'office',
    kind: 'office',
    name: '县委全面依法治县委员会办公室',
    aliases: ['县委依法治县办', '依法治县办'],
    people: [
      { username: 'admin', name: '何立新', roles: ['administrator'] },
      { username: 'coordinator', name: '程思远', roles: ['coordinator'] },
      { username: 'auditor', name: '罗静', roles: ['auditor'] },
    ],
  },
  workingUnit('town1', 'town', ['柳溪镇', '柳溪镇人民政府'], '陈国栋', '林晓梅'),
  workingUnit('town2', 'town', ['石坪镇', '石坪镇人民政府'], '吴建华', '赵文静'),
  workingUnit('town3', 'town', ['桑园镇', '桑园镇人民政府'], '马德胜', '杨柳'),
  workingUnit('town4', 'town', ['双桥镇', '双桥镇人民政府'], '孙志强', '何小燕'),
  workingUnit('town5', 'town', ['白鹭镇', '白鹭镇人民政府'], '郑海涛', '徐佳'),
  workingUnit('town6', 'town', ['枫林乡', '枫林乡人民政府'], '曹永康', '唐丽'),
  workingUnit('dept1', 'department', ['县司法局', '司法局'], '冯雅琴', '蒋宇'),
  workingUnit('dept2', 'department', ['县综合行政执法局', '综合执法局'], '韩卫东', '许亮'),
  workingUnit('dept3', 'department', ['县农业农村局', '农业农村局'], '董春来', '谢芳'),
  workingUnit('dept4', 'department', ['县自然资源局', '自然资源局'], '袁立峰', '潘琳'),
];
