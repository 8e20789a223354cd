import { createHash } from 'node:crypto';
import { manifestSum } from '@domain/dossier/check-manifest';
import { type FileRole, MANIFEST, MANIFEST_SUM, numberOf } from '@domain/dossier/dossier-form';
import { type Manifest, type ManifestFile, writeManifest } from '@domain/dossier/manifest';
import type { RandomBytes } from '@domain/dossier/container';
import type { DossierReport } from '@domain/dossier/dossier-report';
import { verifyDossier } from '@domain/dossier/verify-dossier';
import { openZip } from '@domain/dossier/zip-container';
import { ZipArchiveWriter } from '@gateways/archive/zip-archive-writer';
import { unzipGuarded } from '@gateways/document/zip-guard';
import { NODE_VERIFIER_TOOLS } from '../../apps/cli/src/node-verifier-tools';
import type { TestApi } from './test-api';

/** The files of a dossier by name, to be tampered with. */
export type DossierParts = Map<string, Buffer>;

/** Downloads a dossier; the status where it is refused. */
export async function downloadDossier(api: TestApi, username: string, itemId: string): Promise<Buffer | number> {
  const { cookie } = await api.as(username);
  const response = await fetch(`${api.base}/api/v1/items/${itemId}/dossier`, { headers: { cookie: cookie! } });
  const body = Buffer.from(await response.arrayBuffer());
  return response.status === 200 ? body : response.status;
}

export const partsOf = (zip: Uint8Array): DossierParts => unzipGuarded(zip);

export async function zipOf(parts: Iterable<[string, Uint8Array]>): Promise<Buffer> {
  const files = (async function* () {
    for (const [path, content] of parts) yield { path, content };
  })();
  const portions: Uint8Array[] = [];
  for await (const portion of new ZipArchiveWriter().zip(files, new Date('2026-11-30T00:00:00Z')))
    portions.push(portion);
  return Buffer.concat(portions);
}

export async function verifyZip(zip: Uint8Array, trusted: string[] = []): Promise<DossierReport> {
  const bytes: RandomBytes = { size: zip.length, read: async (at, length) => zip.subarray(at, at + length) };
  return verifyDossier(await openZip(bytes), NODE_VERIFIER_TOOLS, { trusted });
}

/** Without a zip around them: for a thousand tampered ones. */
export function verifyParts(parts: ReadonlyMap<string, Uint8Array>, trusted: string[] = []): Promise<DossierReport> {
  const container = {
    sizes: new Map([...parts].map(([name, content]) => [name, content.length])),
    async *read(name: string) {
      yield parts.get(name)!;
    },
  };
  return verifyDossier(container, NODE_VERIFIER_TOOLS, { trusted });
}

/** With a manifest that fits what is there now: what whoever knows its form can do. */
export function withNewManifest(
  parts: ReadonlyMap<string, Uint8Array>,
  roles: ReadonlyMap<string, FileRole>,
  change: (files: ManifestFile[]) => ManifestFile[] = (files) => files,
): DossierParts {
  const made = new Map([...parts].map(([path, content]) => [path, Buffer.from(content)]));
  const before = JSON.parse(made.get(MANIFEST)!.toString()) as Manifest;
  const listed = new Map(before.files.map((file) => [file.path, file]));
  made.delete(MANIFEST);
  made.delete(MANIFEST_SUM);
  const files = [...made].map(([path, content]): ManifestFile => {
    const { role = roles.get(path) ?? numberOf(path)?.what ?? 'record', id = null } = listed.get(path) ?? {};
    return { path, role, id, size: content.length, sha256: sha256Of(content) };
  });
  const manifest = Buffer.from(writeManifest({ ...before, files: change(files) }));
  return made.set(MANIFEST, manifest).set(MANIFEST_SUM, Buffer.from(manifestSum(sha256Of(manifest))));
}

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What each file is, as the manifest says. */
export function rolesOf(parts: ReadonlyMap<string, Uint8Array>): Map<string, FileRole> {
  const { files } = JSON.parse(Buffer.from(parts.get(MANIFEST)!).toString()) as Manifest;
  return new Map(files.map(({ path, role }) => [path, role]));
}
