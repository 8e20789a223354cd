import { type Checkpoint, readCheckpoint } from '../audit/checkpoint';
import { type LogKey, readKey, signatureBy } from '../audit/log-key';
import { readNote } from '../audit/signed-note';
import { CHECKPOINT, KEY } from './dossier-form';
import type { Findings } from './findings';
import type { FileFound } from './read-files';
import type { VerifierTools } from './verifier-tools';

export interface SignedState {
  checkpoint: Checkpoint | null;
  key: { text: string; trusted: boolean } | null;
}

/** The key, and the checkpoint that bears its signature. `trusted`: keys that came from elsewhere. */
export function checkCheckpoint(
  found: ReadonlyMap<string, FileFound>,
  trusted: readonly string[],
  tools: VerifierTools,
  findings: Findings,
): SignedState {
  const key = checkKey(found.get(KEY)?.text ?? null, trusted, tools, findings);
  const note = found.get(CHECKPOINT)?.text ?? null;
  const state = { key: key && { text: key.text, trusted: key.trusted } };
  return { ...state, checkpoint: checkNote(note, key?.key ?? null, tools, findings) };
}

function checkKey(
  file: string | null,
  trusted: readonly string[],
  { sha256 }: VerifierTools,
  findings: Findings,
): { key: LogKey; text: string; trusted: boolean } | null {
  findings.checked('key');
  const at = { file: KEY };
  const text = file?.endsWith('\n') ? file.slice(0, -1) : null;
  const key = text === null ? null : readKey(sha256, text);
  if (!key || text === null) {
    findings.fault('key', file === null ? '案卷里没有公钥。' : '公钥不是规定的写法，可能被改过。', at);
    return null;
  }
  const isTrusted = trusted.includes(text);
  if (trusted.length > 0 && !isTrusted)
    findings.fault('key', '案卷里的公钥与您另行取得的公钥不是同一把：案卷可能整份是另造的。', at);
  if (trusted.length === 0)
    findings.note('没有拿另行取得的公钥来核对：案卷自带的公钥只能说明案卷前后一致，不能说明它出自谁手。');
  return { key, text, trusted: isTrusted };
}

function checkNote(
  text: string | null,
  key: LogKey | null,
  tools: VerifierTools,
  findings: Findings,
): Checkpoint | null {
  findings.checked('checkpoint');
  const at = { file: CHECKPOINT };
  const note = text === null ? null : readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) {
    findings.fault('checkpoint', text === null ? '案卷里没有检查点。' : '检查点不是规定的写法，可能被改过。', at);
    return null;
  }
  if (note.signatures.length !== 1) findings.fault('checkpoint', '检查点应当只有一个签名。', at);
  if (key && checkpoint.origin !== key.name)
    findings.fault('checkpoint', `检查点属于日志“${checkpoint.origin}”，公钥属于“${key.name}”。`, at);
  const signature = key && signatureBy(tools.sha256, note, key);
  if (!key) findings.fault('checkpoint', '没有可用的公钥，检查点的签名无从核对。', at);
  else if (!signature) findings.fault('checkpoint', '检查点没有这把公钥的签名。', at);
  else if (!tools.ed25519(signature.signature, new TextEncoder().encode(note.text), key.publicKey))
    findings.fault('checkpoint', '检查点的签名不对：检查点或者公钥被改过。', at);
  return checkpoint;
}
