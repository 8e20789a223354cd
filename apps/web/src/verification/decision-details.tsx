import type { Item } from '../api/types';
import { EVIDENCE_WORDS } from '../item/words';
import { useClosure } from './use-closure';
import './verification.css';
import { CRITERION_WORDS } from './words';

/** What a decision stood on: answers, files with their digests, its form; and what of it is otherwise now. */
export function DecisionDetails({ item, verificationId }: { item: Item; verificationId: string }) {
  const { data } = useClosure(item);
  const found = data?.decisions.find((one) => one.verificationId === verificationId);
  if (!found) return null;
  const { criteria, evidence, changes, delegate, number } = found;
  return (
    <>
      <div className="item-line">
        {delegate && <span className="quiet">由受委托人 {delegate.name} 代为验收</span>}
        <a className="no-print" href={`/api/v1/verifications/${verificationId}/form`} download>
          验收表{number && `（${number}）`}
        </a>
      </div>
      {changes.length > 0 && (
        <div className="changed-note" role="note">
          验收后有变化：
          <ul>
            {changes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <details className="judged">
        <summary>
          验收时的依据（{criteria.length > 0 ? `${criteria.length} 条标准、` : ''}
          {evidence.length} 份佐证）
        </summary>
        {criteria.length > 0 && (
          <ol>
            {criteria.map(({ text, answer, note }) => (
              <li key={text}>
                {text}：{CRITERION_WORDS[answer]}
                {note && `（${note}）`}
              </li>
            ))}
          </ol>
        )}
        <ul>
          {evidence.map(({ id, kind, fileName, version, sha256 }) => (
            <li key={id}>
              {EVIDENCE_WORDS[kind]}《{fileName}》第 {version} 版{' '}
              <span className="mono" title={`SHA-256 ${sha256}`}>
                校验 {sha256.slice(0, 12)}…
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
