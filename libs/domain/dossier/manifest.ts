import { canonicalJson } from '../audit/canonical-json';
import { DOSSIER_FORM, FILE_ROLES, type FileRole } from './dossier-form';

export interface ManifestFile {
  path: string;
  /** Hex. */
  sha256: string;
  size: number;
  role: FileRole;
  /** Of evidence and attachments: the record whose content it is. */
  id: string | null;
}

export interface Manifest {
  form: number;
  /** When it was put together; an instant. */
  madeAt: string;
  item: { id: string; number: string; title: string };
  files: ManifestFile[];
}

export function writeManifest(manifest: Manifest): string {
  return canonicalJson(JSON.stringify(manifest));
}

/** Null when it is not exactly what `writeManifest` writes. */
export function readManifest(text: string): Manifest | null {
  let read: unknown;
  try {
    if (canonicalJson(text) !== text) return null;
    read = JSON.parse(text);
  } catch {
    return null;
  }
  return isManifest(read) ? read : null;
}

function isManifest(read: unknown): read is Manifest {
  const { form, madeAt, item, files } = (read ?? {}) as Partial<Manifest>;
  const isKnown = form === DOSSIER_FORM && typeof madeAt === 'string' && Array.isArray(files) && files.every(isFile);
  return isKnown && [item?.id, item?.number, item?.title].every((word) => typeof word === 'string');
}

function isFile(file: unknown): boolean {
  const { path, sha256, size, role, id } = (file ?? {}) as Partial<ManifestFile>;
  return (
    typeof path === 'string' &&
    /^[0-9a-f]{64}$/.test(String(sha256)) &&
    Number.isSafeInteger(size) &&
    FILE_ROLES.some((known) => known === role) &&
    (id === null || typeof id === 'string')
  );
}
