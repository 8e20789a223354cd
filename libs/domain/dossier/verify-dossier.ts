import { toBase64 } from '../audit/base64';
import { checkCheckpoint } from './check-checkpoint';
import { checkDecisions } from './check-decisions';
import { checkEvents } from './check-events';
import { checkEvidence } from './check-evidence';
import { checkManifest } from './check-manifest';
import { checkOrder } from './check-order';
import { checkProofs } from './check-proofs';
import { checkRecords } from './check-records';
import type { Container } from './container';
import { PROTECTION } from './dossier-form';
import type { DossierReport } from './dossier-report';
import { Findings } from './findings';
import { NOT_PROVED } from './not-proved';
import { type Progress, readFiles } from './read-files';
import { itemOf, tellStory } from './tell-story';
import type { VerifierTools } from './verifier-tools';

export interface VerifyOptions {
  /** Keys had from elsewhere; any of them will do. */
  trusted?: readonly string[];
  progress?: Progress;
}

/** Checks a dossier by itself alone: the same in the terminal and in the page that lies in it. Finds faults, never throws for them. */
export async function verifyDossier(
  container: Container,
  tools: VerifierTools,
  { trusted = [], progress = () => undefined }: VerifyOptions = {},
): Promise<DossierReport> {
  const findings = new Findings();
  const found = await readFiles(container, tools, findings, progress);
  const manifest = checkManifest(found, findings);
  const { checkpoint, key } = checkCheckpoint(found, trusted, tools, findings);
  const events = checkEvents(found, manifest?.item.id ?? null, findings);
  checkOrder(events, checkProofs(found, events, checkpoint, tools, findings), findings);
  const records = checkRecords(found, events, findings);
  checkEvidence(found, manifest, events, records, findings);
  checkDecisions(events, records, findings);
  const item = itemOf(events);
  if (manifest && item && (manifest.item.number !== item.number || manifest.item.title !== item.title))
    findings.fault('manifest', '清单上的编号或者标题与封存的事件不符。', { file: 'manifest.json' });
  return {
    ok: findings.faults.length === 0,
    item,
    madeAt: manifest?.madeAt ?? null,
    checkpoint: checkpoint && { ...checkpoint, root: toBase64(checkpoint.root) },
    key,
    checks: findings.checks,
    faults: findings.faults,
    notes: findings.notes,
    story: tellStory(found, events, findings.faults),
    files: (manifest?.files ?? []).map((file) => ({ ...file, protectedBy: PROTECTION[file.role] })),
    notProved: NOT_PROVED,
  };
}
