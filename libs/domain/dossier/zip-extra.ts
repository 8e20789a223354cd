import { BrokenContainer } from './container';

const WIDE = 0x0001;
/** Another name beside the name: programs differ in which they take. */
const UNICODE_PATH = 0x7075;

/** Size, packed size and offset of an entry: those that do not fit four bytes stand in its extra field. */
export function wideFields(
  extra: Uint8Array,
  name: string,
  narrow: readonly [number, number, number],
): [number, number, number] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const fields: [number, number, number] = [...narrow];
  for (let at = 0; at + 4 <= extra.length;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) throw new BrokenContainer('压缩包的目录已损坏。', name);
    if (id === UNICODE_PATH) throw new BrokenContainer('压缩包里有一个文件带两个名字。', name);
    if (id === WIDE) {
      let next = at + 4;
      for (const [place, value] of narrow.entries()) {
        if (value !== 0xffffffff) continue;
        if (next + 8 > end) throw new BrokenContainer('压缩包的目录已损坏。', name);
        fields[place] = Number(view.getBigUint64(next, true));
        next += 8;
      }
    }
    at = end;
  }
  return fields;
}
