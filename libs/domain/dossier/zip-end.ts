import { BrokenContainer, type RandomBytes } from './container';

const END = 22;
const LONGEST_COMMENT = 65_535;
const WIDE_LOCATOR = 20;
const WIDE_END = 56;

export interface DirectoryPlace {
  count: number;
  from: number;
  length: number;
}

/** Where the directory of a zip lies; it must reach to the end record, and that to the end of the file. */
export async function findDirectory(bytes: RandomBytes): Promise<DirectoryPlace> {
  const tailLength = Math.min(bytes.size, END + LONGEST_COMMENT + WIDE_LOCATOR + WIDE_END);
  const tailFrom = bytes.size - tailLength;
  const tail = await bytes.read(tailFrom, tailLength);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOf(view);
  const narrow = {
    count: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    from: view.getUint32(end + 16, true),
  };
  const disks = view.getUint32(end + 4, true);
  if (disks !== 0 || view.getUint16(end + 8, true) !== narrow.count) throw notWhole();
  const isWide = narrow.count === 0xffff || narrow.length === 0xffffffff || narrow.from === 0xffffffff;
  const place = isWide ? widePlace(view, end, tailFrom) : { ...narrow, until: tailFrom + end };
  if (place.from + place.length !== place.until) throw notWhole();
  return place;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - END; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50 && at + END + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  throw notWhole();
}

/** Zip64: of archives beyond four gigabytes. */
function widePlace(view: DataView, end: number, tailFrom: number): DirectoryPlace & { until: number } {
  const locator = end - WIDE_LOCATOR;
  const record = locator - WIDE_END;
  const found =
    record >= 0 && view.getUint32(locator, true) === 0x07064b50 && view.getUint32(record, true) === 0x06064b50;
  if (!found || Number(view.getBigUint64(locator + 8, true)) !== tailFrom + record) throw notWhole();
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    length: Number(view.getBigUint64(record + 40, true)),
    from: Number(view.getBigUint64(record + 48, true)),
    until: tailFrom + record,
  };
}

const notWhole = (): BrokenContainer => new BrokenContainer('这不是完整的 zip 压缩包，可能没有下载完。');
