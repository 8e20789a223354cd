const HAN = '[\\u4e00-\\u9fa5]';
const ENDING =
  '(?:街道办事处|街道|人民政府|管委会|委员会|办公室|开发区|工业园区|执法大队|大队|支队|中心|医院|公司|社区|镇|乡|局|委|办|院|村)';
const NAME = `${HAN}{1,12}?${ENDING}`;
const ROW = `(?:${NAME}(?:、|和(?=${HAN}{1,8}${ENDING})))*${NAME}`;
/** What may follow a name that is the subject of a finding. */
const FOLLOWS = '(?=[、，,：:（(]|和|及|等|未|没有|在|对|存在|部分|个别|仍|虽|尚|的|不|无|执法|案卷|制定|开展|\\d|$)';
/** Names known by themselves, whatever follows: 县水利局, 青石镇. */
const PLAIN = `(?:[县市区州]${HAN}{2,9}?(?:局|委员会)|${HAN}{2,4}?(?:镇|乡|街道)(?![村域区党财企]))`;
const OPENS = '(?:^|[。；;]|[，,](?=例如|比如|其中|如))(?:例如|比如|其中|如)?[：:，,]?';
const NAMED = new RegExp(`${OPENS}(${ROW}${FOLLOWS}|${PLAIN})`, 'g');
const WHOLE = new RegExp(`^(?:${NAME}、)*${NAME}$`);
/** Beginnings that name no unit in particular, or are no name at all; and the same for endings. */
const NOBODY = new RegExp(
  '^(?:部分|个别|有的|一些|少数|多数|大多|各|全|我|本|该|某|多个|多家|基层|相关|有关|上级|辖区|县直|市直|当地|地方|党政|其他|' +
    '对|在|因|由|将|把|被|未|不|与|和|向|从|以|为|是|没|无|按|经|其|两|几|每|至|等|及|所|就|如|关于|' +
    '乡镇|城镇|村镇|集镇|村$|农村|乡村|行政|执法|综合执法大队|法治|问题|重大|责任)' +
    '|[的了是有和及对在未不]|(?:[下返城家入回进各]乡|小镇)$',
);

/** The unit a finding is about, when the text begins with it or names it after 如: 青石镇未…, 如甲镇、乙局…. As written, or null. */
export function namedUnit(text: string): string | null {
  for (const match of text.slice(0, 400).matchAll(NAMED)) {
    const name = match[1]!;
    if (name.split('、').every(isName)) return name;
  }
  return null;
}

/** True for a heading that is nothing but the name of a unit: problems stand under the unit they belong to. */
export function isUnitName(heading: string): boolean {
  return heading.length <= 24 && WHOLE.test(heading) && heading.split('、').every(isName);
}

const isName = (name: string): boolean => name.length >= 2 && !NOBODY.test(name);
