import { MACROS } from './refusals';

const RELATION = /<(?:\w+:)?Relationship\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PROGRAMS = /\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControlBinary|control)$/i;

const CONTROLS = '含有 ActiveX 控件，请删除控件后再上传';
const OUTSIDE =
  '含有打开时自动读取外部内容的链接（模板、图片、对象或者数据源）。请断开链接（Word：文件→信息→编辑指向文件的链接；Excel：数据→编辑链接→断开链接）后再上传';

/**
 * Why an Office file with these relations is refused, or null. A hyperlink stays: nothing happens before somebody follows it, and half of
 * all documents have some. Everything else that lies outside is fetched when the file is opened.
 */
export function refusedRelation(xml: string): string | null {
  for (const [, attributes] of xml.matchAll(RELATION)) {
    const { Type: type = '', TargetMode: mode = '' } = attributesOf(attributes!);
    if (PROGRAMS.test(type)) return /control/i.test(type) ? CONTROLS : MACROS;
    if (mode.toLowerCase() === 'external' && !/\/hyperlink$/i.test(type)) return OUTSIDE;
  }
  return null;
}

function attributesOf(text: string): Record<string, string | undefined> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE))
    found[name!] = withoutReferences(double ?? single ?? '').trim();
  return found;
}

/** `&#69;xternal` is External too. */
export function withoutReferences(value: string): string {
  return value.replaceAll('&quot;', '"').replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) => {
    const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
