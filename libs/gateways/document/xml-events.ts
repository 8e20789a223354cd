/** A piece of an XML document. Names carry their usual prefix (`w:p`), as Word and WPS write them. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const PIECE = /<\?[^<>]*>|<(\/?)([^\s<>/?!]+)(?=[\s/>])([^<>]*?)(\/?)>|([^<]+)/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Walks an XML document in order, in time linear in its length. No entities but the five of XML; broken markup is passed
 * over. Comments, CDATA and DTDs, which Office never writes, are the caller's to refuse (`<!`).
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (const [, slash, name, attributes, empty, text] of xml.matchAll(PIECE)) {
    if (text !== undefined) yield { kind: 'text', text: unescape(text) };
    else if (name !== undefined && slash) yield { kind: 'close', name };
    else if (name !== undefined) yield { kind: 'open', name, attributes: attributes!, empty: empty === '/' };
  }
}

/** The value of an attribute (`w:val`), or null. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescape(match[1] ?? match[2] ?? '') : null;
}

function unescape(text: string): string {
  return text.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
