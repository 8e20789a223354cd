import { recordOf, recordPath } from './dossier-form';
import type { Findings } from './findings';
import type { FileFound } from './read-files';
import type { SealedEvent } from './sealed-event';

/** What was written beside an event, as it stands now. */
export interface DossierRecord {
  kind: string;
  id: string;
  path: string;
  fields: Record<string, unknown>;
  /** The last event that says what it must be; null of records from before events said so. */
  event: number | null;
}

interface Claim {
  sha256: string | null;
  event: number;
}

/** Each record is what the last event that wrote it says, none is missing, none was added. */
export function checkRecords(
  found: ReadonlyMap<string, FileFound>,
  events: readonly SealedEvent[],
  findings: Findings,
): DossierRecord[] {
  const claims = claimsOf(events);
  const records: DossierRecord[] = [];
  let unclaimed = 0;
  for (const [path, file] of found) {
    const place = recordOf(path);
    if (!place) continue;
    findings.checked('records');
    const claim = claims.get(path) ?? null;
    const at = { file: path, event: claim?.event ?? null };
    if (claim && claim.sha256 !== file.sha256) {
      const gone = claim.sha256 === null ? '封存的事件说这条记录已经删去。' : '';
      findings.fault('records', gone || `这条记录与第 ${claim.event} 个事件封存的摘要不符，被改过。`, at);
    }
    const allow = events.some(({ kept }) => kept === null);
    if (!claim && allow) unclaimed += 1;
    if (!claim && !allow) findings.fault('records', '没有封存的事件提到这条记录，是后来加进来的。', at);
    const fields = fieldsOf(file.text);
    if (fields) records.push({ ...place, path, fields, event: claim?.event ?? null });
    else findings.fault('records', '记录不是规定的写法，被改过或者已损坏。', at);
  }
  for (const [path, { sha256, event }] of claims)
    if (sha256 !== null && !found.has(path))
      findings.fault('records', `第 ${event} 个事件封存过这条记录，案卷里却没有。`, { file: path, event });
  if (unclaimed > 0) findings.note(`有 ${unclaimed} 条较早的记录产生于系统登记摘要之前，只受清单保护。`);
  return records.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function claimsOf(events: readonly SealedEvent[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const { number, kept } of events)
    for (const { kind, id, sha256 } of kept?.records ?? []) claims.set(recordPath(kind, id), { sha256, event: number });
  return claims;
}

function fieldsOf(text: string | null): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
