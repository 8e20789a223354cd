import { hash } from 'node:crypto';
import { recordText } from '@domain/audit/kept-records';
import type { LogFinding } from '@domain/audit/log-finding';
import { sealedForm } from '@domain/audit/sealed-form';
import type { LogView, SealedCase } from '../ports/sealed-log';

/** Items at a time: what is written about so many is in memory. */
const PAGE = 100;

const sha256Hex = (text: string): string => hash('sha256', text);

/**
 * Holds what is written about every item, decisions and evidence among it, against the events that sealed it: a row that was changed,
 * added or taken away past them is named. Answers how many rows there are.
 */
export async function checkCaseRecords(view: LogView, report: (finding: LogFinding) => void): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ;) {
    const page: SealedCase[] = await view.cases(after, PAGE);
    for (const one of page) count += checkCase(one, report);
    if (page.length < PAGE) return count;
    after = page.at(-1)!.itemId;
  }
}

function checkCase({ number, records, events }: SealedCase, report: (finding: LogFinding) => void): number {
  const sealed = new Map<string, { kind: string; id: string; sha256: string | null; seq: number }>();
  for (const event of events)
    for (const record of event.records ?? []) sealed.set(`${record.kind} ${record.id}`, { ...record, seq: event.seq });
  // What was written before events named their records, nothing tells from what was added.
  const early = events.some((event) => event.records === null);
  let count = 0;
  for (const [kind, rows] of Object.entries(records))
    for (const row of rows) {
      count += 1;
      const name = `${kind} ${row.id}`;
      const told = sealed.get(name);
      sealed.delete(name);
      const about = { number, kind, id: row.id, seq: told?.seq ?? null };
      if (!told && !early) report({ problem: 'record.added', ...about });
      else if (told && told.sha256 !== sha256Hex(recordText(sealedForm(kind, { ...row }, sha256Hex))))
        report({ problem: told.sha256 === null ? 'record.added' : 'record.changed', ...about });
    }
  for (const { kind, id, sha256, seq } of sealed.values())
    if (sha256 !== null) report({ problem: 'record.missing', number, kind, id, seq });
  return count;
}
