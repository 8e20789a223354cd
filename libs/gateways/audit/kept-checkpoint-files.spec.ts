import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Checkpoint } from '@domain/audit/checkpoint';
import { addOutside, KeptCheckpointFiles } from './kept-checkpoint-files';

const checkpoint = (size: number): Checkpoint => ({
  origin: 'xiaohao.local/log/1',
  size,
  root: new Uint8Array(32),
  at: '2026-11-30T02:00:00Z',
  after: 0,
});

describe('KeptCheckpointFiles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-kept-'));
  const outside = path.join(folder, 'outside');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the newest of a day beside the database', async () => {
    const files = new KeptCheckpointFiles(path.join(folder, 'inside'), null);
    await files.keep(checkpoint(100), 'first');
    await files.keep(checkpoint(160), 'second');
    expect(await files.latest('xiaohao.local/log/1')).toMatchObject({ note: 'second' });
    expect(await files.all()).toHaveLength(1);
  });

  it('knows another log beside its own, until that is set aside', async () => {
    const files = new KeptCheckpointFiles(path.join(folder, 'several'), null);
    await files.keep(checkpoint(100), 'first');
    expect(await files.other('xiaohao.local/log/1')).toBeNull();
    expect(await files.other('xiaohao.local/log/2')).toBe(path.join(folder, 'several', '1'));
    await files.setAside('xiaohao.local/log/1');
    await files.setAside('xiaohao.local/log/1');
    expect(await files.other('xiaohao.local/log/2')).toBeNull();
    expect(await files.all()).toEqual([]);
    expect(readdirSync(path.join(folder, 'several-before', '1'))).toEqual(['2026-11-30.txt']);
  });

  it('never writes over a checkpoint outside, not even with an older one of the same day', async () => {
    mkdirSync(outside);
    await addOutside(outside, checkpoint(160), 'before');
    await addOutside(outside, checkpoint(100), 'restored');
    await addOutside(outside, checkpoint(160), 'before');
    await expect(addOutside(outside, checkpoint(160), 'another')).rejects.toMatchObject({ code: 'EEXIST' });
    const log = path.join(outside, '1');
    const notes = readdirSync(log).map((name) => readFileSync(path.join(log, name), 'utf8'));
    expect(notes.sort()).toEqual(['before', 'restored']);
    const kept = await new KeptCheckpointFiles(path.join(folder, 'none'), outside).all();
    expect(kept.map(({ note }) => note).sort()).toEqual(['before', 'restored']);
  });

  it('makes no folder outside: what is not there is not mounted', async () => {
    const missing = path.join(folder, 'unmounted');
    await expect(addOutside(missing, checkpoint(1), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).not.toContain('unmounted');
  });
});
