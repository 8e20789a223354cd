import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readFileSettings } from '@application/evidence/file-settings';
import { SweepOrphanBlobs } from '@application/evidence/sweep-orphan-blobs';
import { BlobStore } from '@application/ports/blob-store';
import type { INestApplicationContext } from '@nestjs/common';
import { startTestApi, TEST_SECRET_KEY, type TestApi } from '../../support/test-api';
import { startTestSealer, type TestSealer } from '../../support/test-sealer';
import { openSweep } from '../../support/test-sweep';
import { TestWalk } from '../../support/test-walk';
import { ApiFleet } from '../rig/api-fleet';
import type { Chance } from '../rig/chance';
import { EvidenceSender, type SentFile, someFile } from '../rig/evidence-sender';
import type { Form } from '../rig/form';
import { type FaultResult, violations } from '../rig/reckoning';

/** Where a process that is told to ends itself: between every two steps that outlast it. */
const POINTS = [
  'api-before-commit',
  'api-after-commit',
  'blob-staged',
  'blob-stored',
  'part-before-name',
  'part-before-commit',
  'upload-before-commit',
];
const APIS = 3;
const SENDERS = 6;
const FILES_PER_ITEM = 2;
/** Mostly small; the largest come in three pieces. */
const LARGEST = 9_000_000;
const DAY = 86_400_000;
/** The sweep of the campaign waits so long instead of a day. */
const SWEEP_AGE = 3_000;

/**
 * API processes are killed while people upload, finish and close; the store is swept and the log sealed at the same time. At the end everything that
 * was answered must be there, once, byte for byte, and nothing else.
 */
export async function evidenceFaults(form: Form['evidence'], chance: Chance): Promise<Omit<FaultResult, 'ok'>> {
  process.setMaxListeners(0);
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-faults-evidence-'));
  const api = await startTestApi();
  const environment = {
    DATABASE_URL: api.database.url,
    REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:1',
    DATA_DIR: api.dataDir,
    SECRET_KEY: TEST_SECRET_KEY,
  };
  const fleet = new ApiFleet(environment, POINTS, folder, chance);
  const sweeping = await openSweep(api.database, readFileSettings({ DATA_DIR: api.dataDir }));
  const sealer = await startTestSealer(api.database.url);
  try {
    const [items] = await Promise.all([itemsInWork(api, Math.ceil(form.files / FILES_PER_ITEM)), fleet.open(APIS)]);
    const progress = { kills: 0, idle: 0, over: false };
    const files = sendAll(api, fleet, items, chance, () => progress.kills / form.kills);
    const kept = keepingHouse(sweeping, sealer, progress);
    const [sent] = await Promise.all([files, killing(fleet, form.kills, progress)]).finally(
      () => (progress.over = true),
    );
    await kept;
    const found = await compare(api, sweeping, items, sent);
    const invariants = await violations(api.database.url);
    const measured = { files: sent.length, items: items.length, idle: progress.idle, ...found.measured };
    return { name: 'evidence', injected: progress.kills, ...found, unknown: 0, invariants, measured };
  } finally {
    await fleet.stop();
    await sweeping.close();
    await sealer.stop();
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function itemsInWork(api: TestApi, count: number): Promise<string[]> {
  const walk = await TestWalk.open(api);
  const items: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const item = await walk.draft({ remediationType: 'immediate' });
    await walk.assign(item);
    await walk.receive(item);
    items.push(item);
  }
  return items;
}

/** Item after item, no faster than the kills: so that each of them meets somebody at work. */
async function sendAll(
  api: TestApi,
  fleet: ApiFleet,
  items: readonly string[],
  chance: Chance,
  share: () => number,
): Promise<SentFile[]> {
  const cookies = { handler: (await api.as('town1-handler')).cookie!, auditor: (await api.as('auditor')).cookie! };
  const sender = new EvidenceSender(fleet, cookies, chance);
  const sent: SentFile[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let place = next++; place < items.length; place = next++) {
      while (share() < (place - SENDERS) / items.length) await pause(10);
      const item = items[place]!;
      for (let file = 1; file <= FILES_PER_ITEM; file += 1)
        sent.push(await sender.send(item, `佐证${file}.pdf`, someFile(chance, LARGEST)));
      await sender.submit(item);
      await sender.close(item);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, one));
  return sent;
}

interface Progress {
  kills: number;
  /** Of them those that met nobody at work. */
  idle: number;
  over: boolean;
}

async function killing(fleet: ApiFleet, kills: number, progress: Progress): Promise<void> {
  // Two at once of three: one is always there to answer.
  const one = async (): Promise<void> => {
    while (progress.kills < kills && !progress.over) {
      progress.kills += 1;
      if ((await fleet.kill()) === 'idle') progress.idle += 1;
    }
  };
  await Promise.all([one(), one()]);
}

/** What the worker of an installation does beside: the full form lasts longer than an event may wait for its seal. */
async function keepingHouse(sweeping: INestApplicationContext, sealer: TestSealer, progress: Progress): Promise<void> {
  while (!progress.over) {
    await sweeping.get(SweepOrphanBlobs).run(new Date(Date.now() + DAY - SWEEP_AGE));
    await sealer.round();
    await pause(1_000);
  }
  await sealer.round();
}

/** What was sent beside what is there. */
async function compare(
  { database, dataDir }: TestApi,
  sweeping: INestApplicationContext,
  items: readonly string[],
  sent: readonly SentFile[],
): Promise<{ lost: number; doubled: number; measured: Record<string, number> }> {
  const rows = await database.owner.query<SentFile[]>(
    `select item_id as "itemId", file_name as "fileName", sha256 from evidence where item_id = any($1)`,
    [items],
  );
  const there = new Map<string, SentFile[]>();
  for (const row of rows) there.set(nameOf(row), [...(there.get(nameOf(row)) ?? []), row]);
  const blobs = sweeping.get(BlobStore, { strict: false });
  const found = { lost: 0, doubled: 0, mismatched: 0 };
  for (const file of sent) {
    const records = there.get(nameOf(file)) ?? [];
    found.doubled += Math.max(0, records.length - 1);
    const content = records.length > 0 ? await blobs.open(file.sha256) : null;
    if (!content) found.lost += 1;
    else if (records[0]!.sha256 !== file.sha256 || (await hashOf(content)) !== file.sha256) found.mismatched += 1;
  }
  const [{ open, closings }] = await database.owner.query<[{ open: number; closings: number }]>(
    `select (select count(*) from item where id = any($1) and status <> 'closed') as open,
            (select count(*) from audit_event where item_id = any($1) and type = 'item.closed') as closings`,
    [items],
  );
  found.lost += open + found.mismatched;
  found.doubled += closings - (items.length - open);
  const orphansBefore = filesIn(dataDir).length - new Set(rows.map((row) => row.sha256)).size;
  await sweeping.get(SweepOrphanBlobs).run(new Date(Date.now() + 2 * DAY));
  const orphans = filesIn(dataDir).length - new Set(rows.map((row) => row.sha256)).size;
  return {
    lost: found.lost + Math.abs(orphans),
    doubled: found.doubled,
    measured: { mismatched: found.mismatched, orphansBefore, orphans },
  };
}

const nameOf = ({ itemId, fileName }: SentFile): string => `${itemId} ${fileName}`;

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}

const filesIn = (dataDir: string): string[] =>
  readdirSync(path.join(dataDir, 'evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
