import type { DossierRecord } from './check-records';
import type { Findings } from './findings';
import type { SealedEvent } from './sealed-event';

/** Each decision stands on what was there: its event, its submission by another person, the very evidence it judged. */
export function checkDecisions(
  events: readonly SealedEvent[],
  records: readonly DossierRecord[],
  findings: Findings,
): void {
  const byId = new Map(records.map((record) => [record.id, record]));
  const told = new Map(events.map((event) => [String(event.data.verificationId), event]));
  for (const record of records.filter(({ kind }) => kind === 'verification')) {
    findings.checked('decisions');
    const event = told.get(record.id);
    const at = { file: record.path, event: event?.number ?? record.event };
    if (!event) findings.fault('decisions', '没有封存的事件提到这个验收决定。', at);
    else if (event.personId !== record.fields.verifierId)
      findings.fault('decisions', '验收决定的作出人与封存的事件不符。', at);
    const submission = byId.get(String(record.fields.submissionId));
    if (submission?.kind !== 'submission') findings.fault('decisions', '验收决定所依据的销号申请不在案卷里。', at);
    else if (handsOf(record).some((hand) => handsOf(submission).includes(hand)))
      findings.fault('decisions', '申请销号的人和验收的人是同一个人，或者由同一个人代办。', at);
    for (const judged of judgedBy(record)) {
      findings.checked('decisions');
      const { sha256, version, fileName } = byId.get(String(judged.id))?.fields ?? {};
      if (judged.sha256 !== sha256 || judged.version !== version)
        findings.fault('decisions', `验收时看过的《${String(judged.fileName ?? fileName)}》与案卷里的不是同一份。`, at);
    }
  }
  for (const { type, data, number } of events)
    if (typeof data.verificationId === 'string' && !byId.has(data.verificationId))
      findings.fault('decisions', `第 ${number} 个事件（${type}）的验收决定不在案卷里。`, { event: number });
}

/** Who stands for a submission or a decision, and whose hand it was under a delegation. */
function handsOf({ fields }: DossierRecord): unknown[] {
  return [fields.submitterId, fields.verifierId, fields.delegateId].filter((id) => typeof id === 'string');
}

/** The evidence in its snapshot and the photos of its on-site check. */
function judgedBy({ fields }: DossierRecord): Record<string, unknown>[] {
  const { evidence } = (fields.snapshot ?? {}) as { evidence?: unknown };
  const { photos } = (fields.onSite ?? {}) as { photos?: unknown };
  const named = [evidence, photos].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  return named.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}
