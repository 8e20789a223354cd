import { execFile } from 'node:child_process';
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyId, writeKey } from '@domain/audit/log-key';
import { readNote, writeNote } from '@domain/audit/signed-note';
import { BrokenContainer } from '@domain/dossier/container';
import type { Manifest, ManifestFile } from '@domain/dossier/manifest';
import type { DossierReport } from '@domain/dossier/dossier-report';
import {
  CHECKPOINT,
  eventPath,
  type FileRole,
  KEY,
  MANIFEST,
  MANIFEST_SUM,
  numberOf,
  proofPath,
} from '@domain/dossier/dossier-form';
import { NODE_VERIFIER_TOOLS } from '../../apps/cli/src/node-verifier-tools';
import { Chance } from '../faults/rig/chance';
import { eventfulItem } from '../support/eventful-item';
import { startTestApi, type TestApi } from '../support/test-api';
import {
  type DossierParts,
  downloadDossier,
  partsOf,
  rolesOf,
  verifyParts,
  verifyZip,
  withNewManifest,
  zipOf,
} from '../support/test-dossier';
import { startTestSealer } from '../support/test-sealer';

const EDITS = 1_000;
/** Where every one costs a new manifest, or most of the bytes hold nothing but packed text. */
const FEWER_EDITS = 500;
/** What sealed events vouch for, whatever the manifest says. */
const BY_LOG: readonly FileRole[] = ['event', 'proof', 'record', 'evidence', 'attachment', 'checkpoint', 'key'];

describe('a dossier somebody tampered with', () => {
  let api: TestApi;
  let zip: Buffer;
  let parts: DossierParts;
  let roles: Map<string, FileRole>;
  let key: string;
  const chance = new Chance(20261130);
  beforeAll(async () => {
    api = await startTestApi();
    const itemId = await eventfulItem(api);
    const sealer = await startTestSealer(api.database.url);
    await sealer.round();
    await sealer.stop();
    zip = (await downloadDossier(api, 'auditor', itemId)) as Buffer;
    parts = partsOf(zip);
    roles = rolesOf(parts);
    key = parts.get(KEY)!.toString().trim();
    expect(await verifyParts(parts, [key])).toMatchObject({ ok: true, faults: [], notes: [], key: { trusted: true } });
  });
  afterAll(() => api.stop());

  const pathsOf = (...wanted: FileRole[]): string[] =>
    [...roles].filter(([, role]) => wanted.includes(role)).map(([name]) => name);
  /** By the file, or by the number of the event: which of event and proof was changed only the manifest can tell. */
  const locates = (report: DossierReport, name: string): boolean =>
    report.faults.some(({ file, event }) => file === name || (event !== null && event === numberOf(name)?.number));

  /** The same files with one byte of one of them changed. */
  function edited(name: string): DossierParts {
    const content = Buffer.from(parts.get(name)!);
    const at = chance.between(0, content.length - 1);
    content[at] = content[at]! ^ (1 + chance.between(0, 254));
    return new Map(parts).set(name, content);
  }

  it(`is found out and the place named, for ${EDITS} changes of one byte over files of every kind`, async () => {
    const kinds: string[][] = [...new Set(roles.values())].map((role) => pathsOf(role));
    kinds.push([MANIFEST], [MANIFEST_SUM]);
    const missed: string[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const name = chance.pick(kinds[edit % kinds.length]!);
      const report = await verifyParts(edited(name));
      const place = name === MANIFEST_SUM ? MANIFEST : name;
      if (report.ok || !locates(report, place)) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  it(`is found out by the log alone where the manifest was made anew, for ${FEWER_EDITS} changes of one byte`, async () => {
    const kinds = BY_LOG.map((role) => pathsOf(role));
    const missed: string[] = [];
    for (let edit = 0; edit < FEWER_EDITS; edit += 1) {
      const name = chance.pick(kinds[edit % kinds.length]!);
      const report = await verifyParts(withNewManifest(edited(name), roles), [key]);
      if (report.ok || !locates(report, name) || report.checks[1]!.faults > 0) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  it('is found out when any file is taken out, emptied, or cut', async () => {
    for (const [name, content] of parts) {
      const without = new Map(parts);
      without.delete(name);
      const cut = new Map(parts).set(
        name,
        content.subarray(0, content.length - 1 - chance.between(0, content.length - 2)),
      );
      const place = name === MANIFEST_SUM ? MANIFEST : name;
      for (const tampered of [without, new Map(parts).set(name, Buffer.alloc(0)), cut]) {
        const report = await verifyParts(tampered);
        expect([name, report.ok, locates(report, place) || name === MANIFEST_SUM]).toEqual([name, false, true]);
      }
    }
  });

  it('is found out when the manifest, which nobody signs, says of files what they are not', async () => {
    const listed = (JSON.parse(parts.get(MANIFEST)!.toString()) as Manifest).files;
    const [one, other] = listed.filter(({ role }) => role === 'evidence') as [ManifestFile, ManifestFile];
    const forge = async (change: (file: ManifestFile) => ManifestFile[], added: Iterable<[string, string]> = []) => {
      const more = [...added].map(([name, text]) => [name, Buffer.from(text)] as const);
      const tampered = withNewManifest(new Map([...parts, ...more]), roles, (files) => files.flatMap(change));
      const report = await verifyParts(tampered, [key]);
      return report.faults.map(({ file }) => file);
    };
    const beside = `${path.posix.dirname(one.path)}/099-合格证明.pdf`;
    // Left out as if it had been quarantined, and its file with it.
    const relabelled = (file: ManifestFile) => [file.path === one.path ? { ...file, role: 'withheld' as const } : file];
    expect(await forge(relabelled)).toContain(one.path);
    // Beside the genuine one, with its id.
    const posing = (file: ManifestFile) => [
      file.path === beside ? { ...file, role: 'evidence' as const, id: one.id } : file,
    ];
    expect(await forge(posing, [[beside, '合格']])).toContain(beside);
    for (const role of ['record', 'event', 'proof', 'key', 'form', 'cover', 'evidence'] as const)
      expect(await forge((file) => [file.path === beside ? { ...file, role } : file], [[beside, '合格']])).toContain(
        beside,
      );
    // 整改前 for 整改后: each keeps its content, under the name of the other.
    const swapped = new Map(parts).set(one.path, parts.get(other.path)!).set(other.path, parts.get(one.path)!);
    const ids = new Map([
      [one.path, other.id],
      [other.path, one.id],
    ]);
    const exchange = (files: ManifestFile[]) => files.map((file) => ({ ...file, id: ids.get(file.path) ?? file.id }));
    const report = await verifyParts(withNewManifest(swapped, roles, exchange), [key]);
    expect(report.faults.map(({ file }) => file)).toEqual(expect.arrayContaining([one.path, other.path]));
  });

  it('is found out when sealed files are taken out, cut, added or exchanged and the manifest made anew', async () => {
    const last = pathsOf('event').length;
    const faultless: string[] = [];
    const tryOut = async (what: string, tampered: DossierParts) => {
      const report = await verifyParts(withNewManifest(tampered, roles), [key]);
      if (report.ok || report.checks[1]!.faults > 0) faultless.push(what);
    };
    for (const name of pathsOf(...BY_LOG)) {
      const without = new Map(parts);
      without.delete(name);
      await tryOut(`without ${name}`, without);
      await tryOut(`cut ${name}`, new Map(parts).set(name, parts.get(name)!.subarray(1)));
    }
    for (let number = 1; number < last; number += 1) {
      const without = new Map(parts);
      for (const name of [eventPath(number), proofPath(number)]) without.delete(name);
      await tryOut(`without event ${number}`, without);
    }
    for (const role of ['event', 'proof', 'record', 'evidence', 'attachment'] as const) {
      const names = pathsOf(role);
      for (const [place, name] of names.entries()) {
        const other = names[(place + 1) % names.length]!;
        if (other === name) continue;
        await tryOut(`${name} for ${other}`, new Map(parts).set(name, parts.get(other)!).set(other, parts.get(name)!));
      }
    }
    const [aRecord, anEvidence] = [pathsOf('record')[0]!, pathsOf('evidence')[0]!];
    const forged = aRecord.replace(/[0-9a-f]{12}\.json$/, '000000000000.json');
    await tryOut('a record more', new Map(parts).set(forged, parts.get(aRecord)!));
    await tryOut('an event twice', new Map(parts).set(eventPath(last + 1), parts.get(eventPath(last))!));
    const both = new Map(parts).set(eventPath(last + 1), parts.get(eventPath(1))!);
    await tryOut('an event and its proof twice', both.set(proofPath(last + 1), parts.get(proofPath(1))!));
    await tryOut('another evidence', new Map(parts).set(anEvidence, Buffer.from('整改照片')));
    expect(faultless).toEqual([]);
  });

  it('is found out by the key from elsewhere when all of it was signed anew, and without that key says what is missing', async () => {
    const forger = createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 66)]),
      format: 'der',
      type: 'pkcs8',
    });
    const publicKey = createPublicKey(forger).export({ format: 'der', type: 'spki' }).subarray(12);
    const note = readNote(parts.get(CHECKPOINT)!.toString())!;
    const own = { name: key.split('+')[0]!, publicKey };
    const { sha256 } = NODE_VERIFIER_TOOLS;
    const signature = sign(null, Buffer.from(note.text), forger);
    const signed = writeNote({
      text: note.text,
      signatures: [{ name: own.name, keyId: keyId(sha256, own), signature }],
    });
    const forged = withNewManifest(
      new Map(parts).set(CHECKPOINT, Buffer.from(signed)).set(KEY, Buffer.from(`${writeKey(sha256, own)}\n`)),
      roles,
    );
    const alone = await verifyParts(forged);
    expect(alone).toMatchObject({ ok: true, notes: [expect.stringContaining('另行取得的公钥')] });
    const report = await verifyParts(forged, [key]);
    expect(report.faults).toEqual([expect.objectContaining({ check: 'key', file: KEY })]);
  });

  it(`is found out or holds the same, for ${FEWER_EDITS} changes of one byte anywhere in the zip`, async () => {
    const unlike: number[] = [];
    let found = 0;
    for (let edit = 0; edit < FEWER_EDITS; edit += 1) {
      // Half of them in the headers and the directory, which are a small part of the bytes.
      const at = edit % 2 === 0 ? chance.between(0, zip.length - 1) : placeOfHeader(zip, chance);
      const bytes = Buffer.from(zip);
      bytes[at] = bytes[at]! ^ (1 + chance.between(0, 254));
      const isFound = await verifyZip(bytes).then(
        ({ ok }) => !ok,
        (fault: unknown) => fault instanceof BrokenContainer,
      );
      if (isFound) found += 1;
      else if (!sameParts(partsOf(bytes), parts)) unlike.push(at);
    }
    expect(unlike).toEqual([]);
    expect(found).toBeGreaterThan(FEWER_EDITS / 2);
  });

  describe('at the terminal', () => {
    const main = path.resolve(__dirname, '../../dist/apps/cli/src/main.js');
    const folder = mkdtempSync(path.join(tmpdir(), 'xh-test-dossier-'));
    const file = path.join(folder, '案卷.zip');
    afterAll(() => rmSync(folder, { recursive: true }));

    /** Without any service: nothing of them is in its environment. */
    const xh = (...words: string[]): Promise<{ code: number; out: string; err: string }> =>
      new Promise((resolve) =>
        execFile(process.execPath, [main, 'dossier', 'verify', ...words], { env: {} }, (fault, out, err) =>
          resolve({ code: fault ? Number(fault.code) : 0, out, err }),
        ),
      );

    it('ends with 0 for a whole one, with the key from elsewhere too', async () => {
      writeFileSync(file, zip);
      const { code, out } = await xh(file, '--key', key, '--json');
      expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true, faults: [], key: { trusted: true } }]);
      const spoken = await xh(file);
      expect(spoken.code).toBe(0);
      for (const words of ['没有发现改动', '不证明内容属实', '包含证明：核对 40 项'])
        expect(spoken.out).toContain(words);
    });

    it('ends with 1 and names the place for changed ones', async () => {
      for (const role of [...new Set(roles.values())]) {
        const name = chance.pick(pathsOf(role));
        writeFileSync(file, await zipOf(edited(name)));
        const { code, out } = await xh(file, '--json');
        expect([name, code, locates(JSON.parse(out), name)]).toEqual([name, 1, true]);
      }
      writeFileSync(file, zip.subarray(0, zip.length - 100));
      expect(await xh(file)).toMatchObject({ code: 1, err: expect.stringContaining('zip') });
      expect(JSON.parse((await xh(file, '--json')).out)).toMatchObject({ ok: false, faults: [{ check: 'container' }] });
      writeFileSync(file, zip);
      const other = key.replace(/.{8}$/, 'AAAAAAA=');
      expect(await xh(file, '--key', other)).toMatchObject({ code: 1, out: expect.stringContaining('不是同一把') });
    });

    it('ends with 2 for what is no question', async () => {
      for (const words of [[], [path.join(folder, '没有.zip')], [folder], [file, '--key', 'x']])
        expect((await xh(...words)).code).toBe(2);
    });
  });
});

/** A byte of the directory or of the header before a file. */
function placeOfHeader(zip: Buffer, chance: Chance): number {
  const directory = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
  if (chance.between(0, 1) === 0) return directory + chance.between(0, zip.length - directory - 1);
  const headers: number[] = [];
  for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0 && at < directory; at = zip.indexOf('PK\u0003\u0004', at + 4))
    headers.push(at);
  return chance.pick(headers) + chance.between(0, 29);
}

function sameParts(one: DossierParts, other: DossierParts): boolean {
  return one.size === other.size && [...one].every(([name, content]) => other.get(name)?.equals(content));
}
