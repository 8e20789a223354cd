import type { Item } from '../api/types';
import { StatementMarks } from '../evidence/statement-marks';
import { RequirementList } from './requirement-list';

/** What the unit says it has done, and whether what must be on file is there. */
export function Claim({ item }: { item: Item }) {
  const submission = item.submissions.at(-1);
  const measures = item.measures.filter(({ cycle }) => cycle === item.cycle);
  return (
    <>
      {submission && (
        <>
          <h3>申请销号的说明</h3>
          <p className="quiet">
            {submission.submitter.name} {submission.submittedOn}
          </p>
          <p className="prose">{submission.statement}</p>
          <StatementMarks item={item} />
        </>
      )}
      {measures.length > 0 && (
        <>
          <h3>整改措施</h3>
          <ul className="check-list">
            {measures.map(({ id, seq, text, state, doneOn, dueOn }) => (
              <li key={id} className={state === 'done' ? 'check-met' : 'check-open'}>
                <span className="check-mark" aria-hidden="true">
                  {state === 'done' ? '✓' : '✗'}
                </span>
                <div>
                  {seq}. {text}
                  <span className="quiet">{doneOn ? `，${doneOn} 完成` : `，${dueOn} 前，还没有报告完成`}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>佐证要求</h3>
      <RequirementList item={item} />
    </>
  );
}
