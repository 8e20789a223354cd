import { isUnitName, namedUnit } from './unit-words';

describe('namedUnit', () => {
  it.each([
    ['青石镇未建立备案台账', '青石镇'],
    ['青石镇案卷归档不及时', '青石镇'],
    ['县水利局行政处罚案卷不规范', '县水利局'],
    ['柳河镇、桥头乡执法人员无证上岗', '柳河镇、桥头乡'],
    ['如县农业农村局、县林业局2024年清单仍沿用旧版', '县农业农村局、县林业局'],
    ['清单更新不及时，如青石镇未更新', '青石镇'],
    ['部分单位台账不全。其中，白鹭街道办事处未登记', '白鹭街道办事处'],
    ['云岭镇综合执法队持证人员不足', '云岭镇'],
  ])('finds the unit in %s', (text, unit) => expect(namedUnit(text)).toBe(unit));

  it.each([
    '部分乡镇未开展风险评估',
    '个别部门更新不及时',
    '我镇执法力量不足',
    '各镇未建立台账',
    '送法下乡活动开展不够',
    '城镇污水处理不到位',
    '行政执法水平不高',
    '对社区矫正对象管理不严',
    '乡镇执法办案能力不足',
    '特色小镇建设滞后',
    '',
  ])('finds none in %s', (text) => expect(namedUnit(text)).toBeNull());
});

it('knows a heading that is a unit', () => {
  expect(isUnitName('县水利局')).toBe(true);
  expect(isUnitName('青石镇、柳河镇')).toBe(true);
  expect(isUnitName('依法决策方面')).toBe(false);
  expect(isUnitName('各镇')).toBe(false);
});
