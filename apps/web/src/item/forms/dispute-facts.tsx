import type { Dispute } from '../../api/types';
import { MarkedDay } from '../../calendar/marked-day';
import { Facts } from '../../ui/facts';
import { DISPUTE_WORDS } from '../words';

/** What was raised, as whoever decides needs it. */
export function DisputeFacts({ dispute }: { dispute: Dispute }) {
  return (
    <Facts
      facts={[
        { label: '提出人', value: `${dispute.fromUnit.name} ${dispute.raisedBy.name}（${dispute.raisedOn}）` },
        { label: '事由', value: DISPUTE_WORDS[dispute.kind] },
        { label: '建议承办单位', value: dispute.proposedUnit },
        { label: '理由', value: <span className="prose">{dispute.reason}</span> },
        { label: '附件', value: dispute.fileName && <DisputeFile dispute={dispute} /> },
        { label: '现时限', value: <MarkedDay on={dispute.fromDueOn} /> },
      ]}
    />
  );
}

export function DisputeFile({ dispute: { id, fileName } }: { dispute: Pick<Dispute, 'id' | 'fileName'> }) {
  return (
    <a href={`/api/v1/disputes/${id}/content`} download>
      {fileName}
    </a>
  );
}
