import { hexOf } from './hex';
import { BrokenContainer, type Container } from './container';
import { isRead } from './dossier-form';
import type { Findings } from './findings';
import type { VerifierTools } from './verifier-tools';

export interface FileFound {
  size: number;
  sha256: string;
  /** Of the files that are read and not only hashed. */
  text: string | null;
}

const LARGEST_TEXT = 32 * 1024 * 1024;
const MOST_TEXT = 512 * 1024 * 1024;

/** Tells how far it is: bytes done and bytes in all. */
export type Progress = (done: number, total: number) => void;

/** Goes once through the whole dossier: every file is hashed, and the small ones that are read are kept. */
export async function readFiles(
  container: Container,
  tools: VerifierTools,
  findings: Findings,
  progress: Progress,
): Promise<Map<string, FileFound>> {
  const total = [...container.sizes.values()].reduce((sum, size) => sum + size, 0);
  const found = new Map<string, FileFound>();
  let [done, kept] = [0, 0];
  for (const [path, size] of container.sizes) {
    findings.checked('container');
    const keeps = isRead(path) && size <= LARGEST_TEXT && kept + size <= MOST_TEXT;
    if (isRead(path) && !keeps) findings.fault('container', '文件过大，不像是案卷里的这种文件。', { file: path });
    const portions: Uint8Array[] = [];
    const hasher = tools.hasher();
    try {
      for await (const portion of container.read(path)) {
        hasher.update(portion);
        if (keeps) portions.push(portion.slice());
        progress((done += portion.length), total);
      }
      kept += keeps ? size : 0;
      found.set(path, { size, sha256: hexOf(hasher.digest()), text: keeps ? textOf(portions) : null });
    } catch (fault) {
      if (!(fault instanceof BrokenContainer)) throw fault;
      findings.fault('container', fault.message, { file: path });
    }
  }
  return found;
}

/** Null for what is not UTF-8 to the byte: another text may never look the same. */
function textOf(portions: readonly Uint8Array[]): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return portions.map((portion) => decoder.decode(portion, { stream: true })).join('') + decoder.decode();
  } catch {
    return null;
  }
}
