import type { DossierRecord } from './check-records';
import { eventPath, isHandedIn } from './dossier-form';
import { bearsName } from './file-paths';
import type { Findings } from './findings';
import type { Manifest } from './manifest';
import type { FileFound } from './read-files';
import type { SealedEvent } from './sealed-event';

/** Files that people handed in: each has the hash under which it was sealed, none is missing, none was added. */
export function checkEvidence(
  found: ReadonlyMap<string, FileFound>,
  manifest: Manifest | null,
  events: readonly SealedEvent[],
  records: readonly DossierRecord[],
  findings: Findings,
): void {
  const handedIn = contentsOf(events, records);
  const files = new Map(
    (manifest?.files ?? []).filter(({ role }) => isHandedIn(role)).map((file) => [file.id ?? '', file]),
  );
  const inOrder = records.filter(({ kind }) => kind === 'evidence').map(({ id }) => id);
  const places = new Map(inOrder.sort().map((id, place) => [id, place]));
  for (const [id, { name, sha256, event }] of handedIn) {
    findings.checked('evidence');
    const { path = null, role = null } = files.get(id) ?? {};
    const at = { file: path ?? (event === null ? null : eventPath(event)), event };
    if (path !== null && !bearsName(path, name, places.get(id) ?? null))
      findings.fault('evidence', `这里应当是《${name}》，文件名与封存的不符，换过位置或者改过名。`, at);
    if (role === 'withheld') {
      if (mayBeWithheld(id, event, events))
        findings.note(`《${name}》没有放进案卷（因查毒隔离），内容无从核对；封存的摘要是 ${String(sha256)}。`);
      else findings.fault('evidence', `《${name}》称因查毒隔离而没有放进案卷，封存的事件里却没有隔离过它。`, at);
      continue;
    }
    const content = path === null ? undefined : found.get(path);
    if (!content) findings.fault('evidence', `《${name}》的文件不在案卷里，或者已损坏。`, at);
    else if (content.sha256 !== sha256)
      findings.fault('evidence', `《${name}》的内容与上传时封存的不符，被改过或者换过。`, at);
  }
  for (const [id, { path }] of files)
    if (!handedIn.has(id)) findings.fault('evidence', '没有封存的事件提到这份文件，是后来加进来的。', { file: path });
}

/** It was quarantined; or its scan still runs, and whoever applied for closing since, in its cycle, did so without it. */
function mayBeWithheld(id: string, added: number | null, events: readonly SealedEvent[]): boolean {
  if (events.some(({ type, data }) => type === 'item.evidenceQuarantined' && data.evidenceId === id)) return true;
  if (added === null) return false;
  const since = events.filter(({ number }) => number > added);
  const next = since.findIndex(({ type }) => type === 'item.reopened' || type === 'item.yearOpened');
  return since
    .slice(0, next < 0 ? undefined : next)
    .filter(({ type }) => type === 'item.submitted')
    .every(({ data }) => Array.isArray(data.unscannedIds) && data.unscannedIds.includes(id));
}

interface HandedIn {
  name: string;
  sha256: unknown;
  event: number | null;
}

/** By the events first, which nobody can rewrite; by the records, which events seal, for what only they name. */
function contentsOf(events: readonly SealedEvent[], records: readonly DossierRecord[]): Map<string, HandedIn> {
  const contents = new Map<string, HandedIn>();
  for (const { id, fields, event } of records)
    if (typeof fields.sha256 === 'string' && typeof fields.fileName === 'string')
      contents.set(id, { name: String(fields.fileName), sha256: fields.sha256, event });
  for (const { type, data, number } of events)
    if (type === 'item.evidenceAdded' && typeof data.evidenceId === 'string')
      contents.set(data.evidenceId, { name: String(data.fileName), sha256: data.sha256, event: number });
  return contents;
}
