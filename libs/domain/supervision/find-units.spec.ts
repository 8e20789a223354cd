import { findUnits } from './find-units';

const UNITS = [
  { id: 'liulin', name: '柳林镇', aliases: ['柳林'] },
  { id: 'shiqiao', name: '石桥镇', aliases: [] },
  { id: 'agriculture', name: '县农业农村局', aliases: ['农业局'] },
  { id: 'county', name: '清源县', aliases: [] },
  { id: 'law', name: '县司法局', aliases: [] },
  { id: 'law2', name: '县司法局法律援助中心', aliases: [] },
];

describe('findUnits', () => {
  it.each([
    ['柳林镇', ['liulin'], []],
    ['柳林', ['liulin'], []],
    ['柳林镇人民政府', ['liulin'], []],
    ['农业农村局', ['agriculture'], []],
    ['农业局', ['agriculture'], []],
    ['石桥镇、柳 林镇，县农业农村局', ['shiqiao', 'liulin', 'agriculture'], []],
    ['柳林镇和石桥镇', ['liulin', 'shiqiao'], []],
    ['柳林镇、柳林镇', ['liulin'], []],
    ['县司法局', ['law'], []],
    ['司法局', [], ['司法局']],
    ['各乡镇、柳林镇', ['liulin'], ['各乡镇']],
    ['局', [], ['局']],
    ['', [], []],
  ])('finds “%s”', (written, unitIds, unknown) => expect(findUnits(written, UNITS)).toEqual({ unitIds, unknown }));
});
