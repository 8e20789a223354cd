import { hash } from 'node:crypto';
import { findingSentence } from '@domain/audit/log-finding';
import type { NamedFile } from '@domain/audit/named-file';
import { MemoryBlobStore, streamOf } from '@gateways/storage/memory-blob-store.fake';
import { NamedFiles } from '../ports/named-files';
import { VerifyFiles } from './verify-files';

class MemoryNamedFiles extends NamedFiles {
  readonly all: NamedFile[] = [];

  override page(after: Pick<NamedFile, 'sha256' | 'id'> | null, limit: number): Promise<NamedFile[]> {
    const place = ({ sha256, id }: Pick<NamedFile, 'sha256' | 'id'>) => `${sha256} ${id}`;
    const sorted = [...this.all].sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return Promise.resolve(sorted.filter((one) => !after || place(one) > place(after)).slice(0, limit));
  }
}

describe('the files of the store, held against the records that name them', () => {
  let named: MemoryNamedFiles;
  let blobs: MemoryBlobStore;
  beforeEach(() => {
    named = new MemoryNamedFiles();
    blobs = new MemoryBlobStore();
  });

  /** Kept as `text`, and named with the hash of it. */
  async function put(text: string, differs: Partial<NamedFile> = {}): Promise<NamedFile> {
    const staged = await blobs.stage(streamOf(Buffer.from(text)));
    await staged.keep();
    const file: NamedFile = {
      kind: 'evidence',
      id: `of ${text}`,
      number: '2026-01-001',
      supervision: null,
      fileName: `${text}.txt`,
      sha256: hash('sha256', text),
      ...differs,
    };
    named.all.push(file);
    return file;
  }
  const swap = (sha256: string, text: string) => blobs.kept.set(sha256, Buffer.from(text));
  const verify = (told?: (files: number) => void) => new VerifyFiles(named, blobs).run(told);

  it('is right over many pages, and reads each content once', async () => {
    for (let n = 0; n < 1_100; n += 1) await put(`${n % 600}`, { id: `e${n}` });
    const open = jest.spyOn(blobs, 'open');
    const told: number[] = [];
    expect(await verify((files) => told.push(files))).toEqual({ files: 600, wrong: 0, findings: [] });
    expect(open).toHaveBeenCalledTimes(600);
    expect(told.at(-1)).toBe(600);
  });

  it('names what was changed and what is gone, for every record that names it', async () => {
    await put('甲');
    const swapped = await put('乙');
    const reused = await put('乙', { id: 'elsewhere', number: '2026-01-002', fileName: '同一份.txt' });
    const gone = await put('丙', {
      kind: 'supervisionFile',
      number: null,
      supervision: '法治督察',
      fileName: '反馈.txt',
    });
    swap(swapped.sha256, '己');
    await blobs.remove(gone.sha256);
    const { files, wrong, findings } = await verify();
    expect([files, wrong]).toEqual([3, 3]);
    expect(findings).toHaveLength(3);
    for (const file of [swapped, reused]) expect(findings).toContainEqual({ problem: 'file.changed', ...file });
    expect(findings).toContainEqual({ problem: 'file.missing', ...gone });
    const sentences = findings.map(findingSentence).join('\n');
    expect(sentences).toContain(`事项 2026-01-002 的佐证材料“同一份.txt”（散列 ${reused.sha256}）与存储中的内容不符`);
    expect(sentences).toContain(`督察批次“法治督察”的批次文件“反馈.txt”（散列 ${gone.sha256}）在存储中不存在`);
  });

  it('misses no preview, which is made anew, but names one that was changed', async () => {
    const gone = await put('甲', { kind: 'derivative' });
    const swapped = await put('乙', { kind: 'derivative' });
    await blobs.remove(gone.sha256);
    swap(swapped.sha256, '己');
    expect((await verify()).findings).toEqual([{ problem: 'file.changed', ...swapped }]);
  });

  it('goes on after a file that breaks off, and takes what is no hash for missing', async () => {
    const broken = await put('甲');
    const odd = await put('乙', { id: 'odd', sha256: '../../etc/passwd' });
    const gone = await put('丙');
    await blobs.remove(gone.sha256);
    const open = blobs.open.bind(blobs);
    jest
      .spyOn(blobs, 'open')
      .mockImplementation(async (sha256) => (sha256 === broken.sha256 ? breaking() : open(sha256)));
    const { findings } = await verify();
    expect(findings).toHaveLength(3);
    expect(findings).toContainEqual({ problem: 'file.unreadable', ...broken });
    for (const file of [odd, gone]) expect(findings).toContainEqual({ problem: 'file.missing', ...file });
  });

  it('does not take a store that does not answer for one without files', async () => {
    await put('甲');
    jest.spyOn(blobs, 'open').mockRejectedValue(new Error('no answer'));
    await expect(verify()).rejects.toThrow('no answer');
  });

  it('counts all that is wrong, and keeps a thousand of it', async () => {
    for (let n = 0; n < 1_001; n += 1)
      named.all.push({ ...(await put('甲')), id: `e${n}`, sha256: hash('sha256', `${n}`) });
    named.all.splice(0, named.all.length, ...named.all.filter(({ id }) => id.startsWith('e')));
    const { wrong, findings } = await verify();
    expect([wrong, findings.length]).toEqual([1_001, 1_000]);
  });
});

async function* breaking(): AsyncIterable<Uint8Array> {
  yield Buffer.from('甲');
  throw new Error('EIO');
}
