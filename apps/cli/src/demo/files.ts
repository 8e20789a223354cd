import { deflateSync, crc32 } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

/** A file of the demo: its name and what is in it. */
export interface DemoFile {
  name: string;
  bytes: () => Promise<Uint8Array>;
}

/** A Word document: its name is its title, each text a paragraph. */
export function documentFile(title: string, ...paragraphs: string[]): DemoFile {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...paragraphs.map((text) => new Paragraph(text)),
  ];
  const bytes = () => Packer.toBuffer(new Document({ sections: [{ children }] }));
  return { name: `${title}.docx`, bytes };
}

/** A table as CSV that Excel and WPS open rightly: UTF-8 with its mark. */
export function tableFile(title: string, ...rows: string[][]): DemoFile {
  const text = `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
  return { name: `${title}.csv`, bytes: () => Promise.resolve(Buffer.from(text)) };
}

const WIDTH = 480;
const HEIGHT = 320;

/** A picture in place of a photo: a notice board under a sky whose tint differs from photo to photo. */
export function photoFile(title: string, tint: number): DemoFile {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y, tint), y * (WIDTH * 3 + 1) + 1 + x * 3);
  }
  return { name: `${title}.png`, bytes: () => Promise.resolve(png(deflateSync(rows))) };
}

function colourAt(x: number, y: number, tint: number): number[] {
  const onBoard = x > 120 && x < 360 && y > 90 && y < 250;
  const onText = onBoard && y % 20 < 6 && x > 140 && x < 140 + 30 * ((Math.floor(y / 20) % 3) + 4);
  if (onText) return [70, 70, 80];
  if (onBoard) return [245, 245, 238];
  return y > 270 ? [128, 120, 104] : [150 + (tint % 60), 180 + Math.floor(y / 8), 220 - (tint % 40)];
}

function png(data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // 8 bits of red, green and blue each.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
