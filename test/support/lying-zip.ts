import { deflateRawSync } from 'node:zlib';

/** A zip container of one entry that claims to hold ten bytes, whatever it unpacks to. */
export function lyingZip(name: string, content: Uint8Array): Buffer {
  const packed = deflateRawSync(content);
  const bytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(bytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(bytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + bytes.length + packed.length, 16);
  return Buffer.concat([local, bytes, packed, central, bytes, end]);
}
