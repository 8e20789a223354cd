import { randomBytes } from 'node:crypto';
import { type ClamdServer, EICAR, startClamd } from '../../../test/support/clamd-server';
import { streamOf } from '../storage/memory-blob-store.fake';
import { ClamdScanner } from './clamd-scanner';

describe.each(['unix', 'tcp'] as const)('ClamdScanner over a %s socket', (kind) => {
  let clamd: ClamdServer;
  let scanner: ClamdScanner;
  beforeAll(async () => {
    clamd = await startClamd(kind);
    scanner = new ClamdScanner(clamd.address);
  });
  afterAll(() => clamd.close());

  it('tells clean from infected, however the content is cut', async () => {
    expect(await scanner.find(streamOf(randomBytes(3_000_000)))).toBeNull();
    for (const chunk of [1, 7, 65_536])
      expect(await scanner.find(streamOf(Buffer.from(`前${EICAR}后`), chunk))).toBe('Win.Test.EICAR_HDB-1');
  });

  it('throws when it cannot say', async () => {
    clamd.most = 1_000;
    await expect(scanner.find(streamOf(randomBytes(5_000_000)))).rejects.toThrow('size limit exceeded');
    clamd.most = 30_000_000;
    clamd.isDumb = true;
    await expect(scanner.find(streamOf(Buffer.from('x')))).rejects.toThrow();
    clamd.isDumb = false;
    await expect(new ClamdScanner('/run/nobody/listens').find(streamOf(Buffer.from('x')))).rejects.toThrow('ENOENT');
    await expect(new ClamdScanner('tcp://127.0.0.1:1').find(streamOf(Buffer.from('x')))).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
