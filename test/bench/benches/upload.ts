import { createHash, randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { against, alone, type Bench, type Figure } from '../bench';
import { median } from '../measure/latency';
import { peakMegabytes } from '../measure/memory';
import type { Place } from '../place';

const MEGABYTE = 1024 * 1024;
const BYTES = 50 * MEGABYTE;
const ROUNDS = 9;
const WARM_UP = 5;
const BOUNDARY = 'xh-bench';

/** Content of its own for each round: what the store holds already it does not write again. */
function content(): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(BYTES - 9)]);
}

/** The least anybody can do who keeps the bytes: hash them, write them, make them safe from a power cut. Milliseconds. */
async function writeAndHash(bytes: Buffer): Promise<number> {
  const file = path.join(process.env.BENCH_FOLDER!, 'floor.bin');
  const began = performance.now();
  const handle = await open(file, 'w');
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += MEGABYTE) {
    const piece = bytes.subarray(at, at + MEGABYTE);
    hash.update(piece);
    await handle.write(piece);
  }
  await handle.sync();
  await handle.close();
  hash.digest('hex');
  const lasted = performance.now() - began;
  await rm(file);
  return lasted;
}

async function itemToFill({ county }: Place): Promise<string> {
  const [row] = await county.owner.query<[{ id: string } | undefined]>(
    `select i.id from item i join account a on a.person_id = i.handler_id
      where a.username = 'town1-handler' and i.status = 'inProgress' order by i.id limit 1`,
  );
  if (!row) throw new Error('town1-handler has no item in work');
  return row.id;
}

/** As a form. */
async function atOnce(place: Place, itemId: string, bytes: Buffer): Promise<number> {
  const field = (name: string, value: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field('kind', 'other')}${field('evidenceOn', '2026-01-05')}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="large.pdf"\r\n\r\n`;
  const body = [Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)];
  const began = performance.now();
  await send(
    place,
    'POST',
    `/items/${itemId}/evidence`,
    { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body,
  );
  return performance.now() - began;
}

/** Piece by piece, as the page sends a large file. */
async function inPieces(place: Place, itemId: string, bytes: Buffer): Promise<number> {
  const json = { 'content-type': 'application/json' };
  const began = performance.now();
  const file = JSON.stringify({ fileName: 'pieces.pdf', size: bytes.length });
  const { id, chunkSize } = JSON.parse(
    await send(place, 'POST', `/items/${itemId}/uploads`, json, [Buffer.from(file)]),
  );
  for (let start = 0; start < bytes.length; start += chunkSize) {
    const piece = bytes.subarray(start, start + chunkSize);
    const digest = createHash('sha256').update(piece).digest('base64');
    const headers = { 'content-type': 'application/octet-stream', 'content-digest': `sha-256=:${digest}:` };
    await send(place, 'PUT', `/uploads/${id}/parts/${start}`, headers, [piece]);
  }
  const facts = JSON.stringify({ kind: 'other', evidenceOn: '2026-01-05' });
  await send(place, 'POST', `/uploads/${id}/evidence`, json, [Buffer.from(facts)]);
  return performance.now() - began;
}

function send(
  { town, api }: Place,
  method: string,
  route: string,
  headers: Record<string, string>,
  body: readonly Buffer[],
): Promise<string> {
  const length = body.reduce((sum, piece) => sum + piece.length, 0);
  return new Promise((resolve, reject) => {
    const call = request(
      `${api.url}${town.base}${route}`,
      { method, headers: { ...town.headers, ...headers, 'content-length': length } },
      (answer) => {
        let said = '';
        answer.on('data', (part: Buffer) => (said += part.toString()));
        answer.on('end', () => (answer.statusCode! < 300 ? resolve(said) : reject(new Error(`${route}: ${said}`))));
      },
    );
    call.on('error', reject);
    for (const piece of body) call.write(piece);
    call.end();
  });
}

async function inTurns(
  name: string,
  place: Place,
  way: (place: Place, itemId: string, bytes: Buffer) => Promise<number>,
  target: number | null,
): Promise<Figure> {
  const itemId = await itemToFill(place);
  for (let round = 0; round < WARM_UP; round += 1) {
    await way(place, itemId, content());
    await writeAndHash(content());
  }
  const pairs: { value: number; floor: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bytes = content();
    const floorFirst = round % 2 === 1 ? await writeAndHash(bytes) : null;
    const value = await way(place, itemId, bytes);
    pairs.push({ value, floor: floorFirst ?? (await writeAndHash(bytes)) });
  }
  const compared = {
    value: median(pairs.map(({ value }) => value)),
    floor: median(pairs.map(({ floor }) => floor)),
    ratio: median(pairs.map(({ value, floor }) => value / floor)),
  };
  return against(name, compared, target);
}

export const UPLOAD_BENCHES: readonly Bench[] = [
  {
    name: 'upload',
    needs: ['small'],
    run: ({ small }) => inTurns('upload', small, atOnce, 1.5),
  },
  {
    name: 'upload-in-pieces',
    needs: ['small'],
    run: ({ small }) => inTurns('upload-in-pieces', small, inPieces, null),
  },
  {
    name: 'upload-memory-growth',
    needs: ['small'],
    /** How much higher the process stands after twenty more uploads than after the first ten. */
    async run({ small }) {
      const itemId = await itemToFill(small);
      const some = (count: number) =>
        peakMegabytes(small.api.pid, async () => {
          for (let round = 0; round < count; round += 1) await atOnce(small, itemId, content());
        });
      const first = await some(10);
      return alone(this.name, Math.max(0, (await some(20)) - first), 25, 'MB');
    },
  },
];
