/** Where things lie in a dossier. Names of folders are part of its form: a verifier of any later release finds them here. */
export const DOSSIER_FORM = 1;

export const MANIFEST = 'manifest.json';
/** As `sha256sum` writes it, so that anybody can check it by hand. */
export const MANIFEST_SUM = 'manifest.sha256';
export const VERIFIER = 'verify.html';
export const NAMES = 'log/names.json';
export const CHECKPOINT = 'log/checkpoint.txt';
export const KEY = 'log/key.txt';
const EVENTS = 'log/events/';
const PROOFS = 'log/proofs/';
const RECORDS = 'log/records/';

const digits = (number: number): string => String(number).padStart(6, '0');

export const eventPath = (number: number): string => `${EVENTS}${digits(number)}.json`;
export const proofPath = (number: number): string => `${PROOFS}${digits(number)}.json`;
export const recordPath = (kind: string, id: string): string => `${RECORDS}${kind}/${id}.json`;

/** What the verifier keeps in memory; everything else is only hashed. */
export const isRead = (path: string): boolean => path === MANIFEST || path === MANIFEST_SUM || path.startsWith('log/');

/** The number an event or a proof is filed under; null for other files. */
export function numberOf(path: string): { what: 'event' | 'proof'; number: number } | null {
  const [, folder, number] = /^log\/(events|proofs)\/(\d{6,9})\.json$/.exec(path) ?? [];
  return number ? { what: folder === 'events' ? 'event' : 'proof', number: Number(number) } : null;
}

export function recordOf(path: string): { kind: string; id: string } | null {
  const [, kind, id] = /^log\/records\/([A-Za-z]+)\/([0-9a-f-]{36})\.json$/.exec(path) ?? [];
  return kind && id ? { kind, id } : null;
}

export const FILE_ROLES = [
  'cover',
  'verifier',
  'evidence',
  /** Says in place of evidence why it is not there. */
  'withheld',
  'attachment',
  'document',
  'form',
  'event',
  'proof',
  'record',
  'names',
  'checkpoint',
  'key',
] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** What stands behind a file besides the manifest. */
export const PROTECTION: Record<FileRole, 'log' | 'manifest'> = {
  cover: 'manifest',
  verifier: 'manifest',
  evidence: 'log',
  withheld: 'manifest',
  attachment: 'log',
  document: 'manifest',
  form: 'manifest',
  event: 'log',
  proof: 'log',
  record: 'log',
  names: 'manifest',
  checkpoint: 'log',
  key: 'log',
};

const HANDED_IN: readonly FileRole[] = ['evidence', 'withheld', 'attachment'];

/** What people handed in: it has the id of its record. */
export const isHandedIn = (role: FileRole): boolean => HANDED_IN.includes(role);

/** Where files of a role lie: one that says it is something else than its place says would escape the check of either. */
export function isInPlace(role: FileRole, path: string): boolean {
  switch (role) {
    case 'cover':
      return /^00-封面目录\.(html|docx)$/.test(path);
    case 'verifier':
      return path === VERIFIER;
    case 'evidence':
    case 'withheld':
      return /^01-佐证材料\/第\d+轮\/[^/]+$/.test(path);
    case 'attachment':
      return /^04-其他附件\/[^/]+$/.test(path);
    case 'document':
      return /^02-公文\/[^/]+$/.test(path);
    case 'form':
      return /^03-审批表\/[^/]+$/.test(path);
    case 'event':
    case 'proof':
      return numberOf(path)?.what === role;
    case 'record':
      return recordOf(path) !== null;
    case 'names':
      return path === NAMES;
    case 'checkpoint':
      return path === CHECKPOINT;
    case 'key':
      return path === KEY;
  }
}
