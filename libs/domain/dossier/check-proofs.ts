import { fromBase64 } from '../audit/base64';
import { canonicalJson } from '../audit/canonical-json';
import type { Checkpoint } from '../audit/checkpoint';
import { TreeHasher } from '../audit/tree-hasher';
import { verifyInclusion } from '../audit/verify-inclusion';
import { numberOf, proofPath } from './dossier-form';
import type { Findings } from './findings';
import type { FileFound } from './read-files';
import type { SealedEvent } from './sealed-event';
import type { VerifierTools } from './verifier-tools';

/** Where an event is in the log, and the hashes that lead from it to the root of the checkpoint. */
export interface ProofFile {
  leaf: number;
  /** Base64. */
  proof: string[];
}

export function writeProof({ leaf, proof }: ProofFile): string {
  return canonicalJson(JSON.stringify({ leaf, proof }));
}

/** Every event has one proof, which leads to the root; answers the leaf of each. */
export function checkProofs(
  found: ReadonlyMap<string, FileFound>,
  events: readonly SealedEvent[],
  checkpoint: Checkpoint | null,
  tools: VerifierTools,
  findings: Findings,
): Map<number, number> {
  const hasher = new TreeHasher(tools.sha256);
  const leaves = new Map<number, number>();
  const numbers = new Set(events.map(({ number }) => number));
  for (const path of found.keys()) {
    const place = numberOf(path);
    if (place?.what === 'proof' && !numbers.has(place.number))
      findings.fault('proofs', '这份包含证明没有对应的可读事件。', { file: path, event: place.number });
  }
  for (const event of events) {
    findings.checked('proofs');
    const file = proofPath(event.number);
    const at = { file, event: event.number };
    const text = found.get(file)?.text;
    if (text === undefined) {
      findings.fault('proofs', '这个事件没有包含证明。', at);
      continue;
    }
    const read = text === null ? null : readProof(text);
    if (!read) {
      findings.fault('proofs', '包含证明不是规定的写法，被改过或者已损坏。', at);
      continue;
    }
    leaves.set(event.number, read.leaf);
    if (!checkpoint) continue;
    const leafHash = hasher.leaf(new TextEncoder().encode(event.text));
    if (!verifyInclusion(hasher, { ...read, leafHash, size: checkpoint.size, root: checkpoint.root }))
      findings.fault('proofs', '这个事件的原文、包含证明和检查点三者不符，其中有被改过的。', at);
  }
  return leaves;
}

function readProof(text: string): { leaf: number; proof: Uint8Array[] } | null {
  try {
    if (canonicalJson(text) !== text) return null;
    const { leaf, proof } = JSON.parse(text) as Partial<ProofFile>;
    if (!Number.isSafeInteger(leaf) || !Array.isArray(proof)) return null;
    const hashes = proof.map((hash) => (typeof hash === 'string' ? fromBase64(hash) : null));
    return hashes.every((hash) => hash !== null) ? { leaf: leaf!, proof: hashes } : null;
  } catch {
    return null;
  }
}
