import type { Item } from '../api/types';
import { useClosure } from './use-closure';

/** The numbered form of a claim, and who made it for the handler. */
export function ApplicationLine({ item, submissionId }: { item: Item; submissionId: string }) {
  const { data } = useClosure(item);
  const found = data?.applications.find((one) => one.submissionId === submissionId);
  if (!found) return null;
  return (
    <div className="item-line">
      {found.delegate && <span className="quiet">由受委托人 {found.delegate.name} 代为申请</span>}
      <a className="no-print" href={`/api/v1/submissions/${submissionId}/form`} download>
        销号申请表{found.number && `（${found.number}）`}
      </a>
    </div>
  );
}
