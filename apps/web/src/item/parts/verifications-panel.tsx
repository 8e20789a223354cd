import type { Item } from '../../api/types';
import { StatementMarks } from '../../evidence/statement-marks';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';
import { GRADE_WORDS, LEVEL_WORDS } from '../words';
import { ApplicationLine } from '../../verification/application-line';
import { ClosureFailure } from '../../verification/closure-failure';
import { DecisionDetails } from '../../verification/decision-details';
import { useClosure } from '../../verification/use-closure';
import { OnSite } from './on-site';

/** Each claim that the item is done, with the checks it led to. */
export function VerificationsPanel({ item }: { item: Item }) {
  if (item.submissions.length === 0) return null;
  return (
    <Panel title="申请销号与验收">
      <FormsFailure item={item} />
      <ul className="item-list">
        {latestFirst(item.submissions).map((submission) => (
          <li key={submission.id}>
            <div className="item-line quiet">
              <span>{submission.submittedOn}</span>
              <span>{submission.submitter.name} 申请销号</span>
              {item.cycle > 1 && <span>第 {submission.cycle} 轮</span>}
            </div>
            <ApplicationLine item={item} submissionId={submission.id} />
            <p className="prose">{submission.statement}</p>
            {submission.cycle === item.cycle && submission === item.submissions.at(-1) && (
              <StatementMarks item={item} />
            )}
            <ul className="item-checks">
              {item.verifications
                .filter(({ submissionId }) => submissionId === submission.id)
                .map((check) => (
                  <li key={check.id}>
                    <div className="item-line">
                      <Tag tone={check.outcome === 'accepted' ? 'green' : 'red'}>
                        {check.outcome === 'accepted' ? '通过' : '退回'}
                      </Tag>
                      <span>{LEVEL_WORDS[check.level]}</span>
                      <span className="quiet">
                        {check.verifier.name} {check.verifiedOn}
                      </span>
                      {check.grade && <span>评定：{GRADE_WORDS[check.grade]}</span>}
                      {check.newDueOn && <span>新时限 {check.newDueOn}</span>}
                    </div>
                    {check.reason && <p className="prose">{check.reason}</p>}
                    <OnSite record={check.onSite} />
                    <DecisionDetails item={item} verificationId={check.id} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Once for all claims and checks, whose forms and grounds come in one answer. */
function FormsFailure({ item }: { item: Item }) {
  return <ClosureFailure closure={useClosure(item)} what="申请表、验收表和验收依据" />;
}
