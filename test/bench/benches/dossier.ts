import { createHash } from 'node:crypto';
import { SealEvents } from '@application/audit/seal-events';
import { SignCheckpoint } from '@application/audit/sign-checkpoint';
import { readLogSettings } from '@application/audit/log-settings';
import type { ArchiveFile } from '@application/ports/archive-writer';
import { addDays, type Day } from '@domain/day';
import { verifyDossier } from '@domain/dossier/verify-dossier';
import { openZip } from '@domain/dossier/zip-container';
import { ZipArchiveWriter } from '@gateways/archive/zip-archive-writer';
import { LogModule } from '@gateways/audit/log.module';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { NODE_VERIFIER_TOOLS } from '../../../apps/cli/src/node-verifier-tools';
import { against, type Bench } from '../bench';
import { median, type Subject } from '../measure/latency';
import type { Place } from '../place';

const EVENTS = 100;
const ROUNDS = 15;
const WARM_UP_ROUNDS = 3;

/** 一案一档 of an item with a hundred events: downloaded and verified, beside writing and hashing the same bytes as a zip. */
export const dossier: Bench = {
  name: 'dossier',
  needs: ['small'],
  async run({ small }) {
    const itemId = await eventfulItem(small);
    await seal(small);
    const bytes = await download(small.coordinator, itemId);
    const files = await filesOf(bytes);
    const pairs: { value: number; floor: number }[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const own = () => timed(() => builtAndVerified(small.coordinator, itemId));
      const below = () => timed(() => zippedAndHashed(files));
      // Who begins changes: what slows a round slows both.
      const pair =
        round % 2 === 0 ? { value: await own(), floor: await below() } : { floor: await below(), value: await own() };
      if (round >= WARM_UP_ROUNDS) pairs.push(pair);
    }
    const compared = {
      value: median(pairs.map(({ value }) => value)),
      floor: median(pairs.map(({ floor }) => floor)),
      ratio: median(pairs.map(({ value, floor }) => value / floor)),
    };
    return against(this.name, compared, 4);
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function builtAndVerified(reader: Subject, itemId: string): Promise<void> {
  const bytes = await download(reader, itemId);
  const report = await verifyDossier(await open(bytes), NODE_VERIFIER_TOOLS);
  const events = report.checks.find(({ name }) => name === 'proofs')!.checked;
  if (!report.ok || events < EVENTS)
    throw new Error(`a dossier of ${events} events: ${JSON.stringify(report.faults[0])}`);
}

async function zippedAndHashed(files: readonly ArchiveFile[]): Promise<void> {
  const each = async function* (): AsyncIterable<ArchiveFile> {
    for (const file of files) {
      createHash('sha256')
        .update(file.content as Uint8Array)
        .digest();
      yield file;
    }
  };
  const hash = createHash('sha256');
  for await (const portion of new ZipArchiveWriter().zip(each(), new Date(0))) hash.update(portion);
  hash.digest();
}

const open = (bytes: Buffer) =>
  openZip({ size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) });

async function filesOf(bytes: Buffer): Promise<ArchiveFile[]> {
  const container = await open(bytes);
  const files: ArchiveFile[] = [];
  for (const path of container.sizes.keys()) {
    const portions: Uint8Array[] = [];
    for await (const portion of container.read(path)) portions.push(portion);
    files.push({ path, content: Buffer.concat(portions) });
  }
  return files;
}

async function download({ url, base, headers }: Subject, itemId: string): Promise<Buffer> {
  const response = await fetch(`${url}${base}/items/${itemId}/dossier`, { headers });
  if (!response.ok) throw new Error(`no dossier: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What the worker does every second. */
async function seal({ environment }: Place): Promise<void> {
  const module = {
    module: class Sealer {},
    imports: [
      PersistenceModule.forRoot({ url: environment.DATABASE_URL!, role: 'xiaohao_sweeper', poolSize: 2 }),
      LogModule.forRoot({ ...readLogSettings({}), dataDir: environment.DATA_DIR! }),
    ],
    providers: [SealEvents, SignCheckpoint],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
  await app.get(SealEvents).run();
  await app.get(SignCheckpoint).run();
  await app.close();
}

/** By the API, as people do: assigned, received, planned, evidenced, and reported on until it has its hundred events. */
async function eventfulItem({ coordinator, town, listIds, unitIds, county, today }: Place): Promise<string> {
  const [people] = await county.owner.query<[{ leader: string; handler: string }]>(
    `select id_of('person', 9) as leader, id_of('person', 10) as handler`,
  );
  const words = { title: '行政执法公示不及时', nature: 'common', remediationType: 'timeBound' };
  const { id } = await send<{ id: string }>(coordinator, 'POST', `/supervisions/${listIds[0]}/items`, words);
  const dueOn = addDays(today as Day, 60);
  const owners = { leadUnitId: unitIds[0], leaderId: people.leader, handlerId: people.handler };
  await send(coordinator, 'PUT', `/items/${id}/assignment`, { ...owners, dueOn });
  await send(town, 'PUT', `/items/${id}/receipt`);
  await send(town, 'PUT', `/items/${id}/plan`, { goal: '补齐公示', measures: [{ text: '建立台账', dueOn }] });
  await send(coordinator, 'PUT', `/items/${id}/plan/approval`);
  for (let number = 1; number <= 3; number += 1) {
    const form = new FormData();
    for (const [key, value] of Object.entries({ kind: 'regulation', evidenceOn: today })) form.append(key, value);
    form.append('file', new Blob([`第 ${number} 份公示材料\n`.repeat(2_000)]), `材料${number}.txt`);
    await send(town, 'POST', `/items/${id}/evidence`, form);
  }
  for (let number = 8; number < EVENTS; number += 1)
    await send(town, 'POST', `/items/${id}/progress`, { text: `第 ${number} 次调度：已公示 ${number} 件` });
  return id;
}

async function send<Body>(
  { url, base, headers }: Subject,
  method: string,
  path: string,
  body?: unknown,
): Promise<Body> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}${base}${path}`, {
    method,
    headers: isForm || body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}
