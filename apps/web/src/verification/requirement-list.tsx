import type { Item } from '../api/types';
import { ClosureFailure } from './closure-failure';
import './verification.css';
import { useClosure } from './use-closure';

/** 佐证要求: what must be on file before the item closes, and what fulfils it. */
export function RequirementList({ item }: { item: Item }) {
  const closure = useClosure(item);
  const { data } = closure;
  if (!data) return <ClosureFailure closure={closure} what="佐证要求" />;
  const named = new Map(item.evidence.map(({ id, fileName }) => [id, fileName]));
  return (
    <ul className="check-list" aria-label="佐证要求">
      {data.requirements.map((one, place) => (
        <li key={place} className={one.met ? 'check-met' : 'check-open'}>
          <span className="check-mark" aria-hidden="true">
            {one.met ? '✓' : '✗'}
          </span>
          <div>
            {one.text}
            <span className="quiet">
              {one.met ? '，已具备' : `，还差 ${one.needed - one.have} 份`}
              {one.evidenceIds.length > 0 && `：${one.evidenceIds.map((id) => named.get(id) ?? '佐证材料').join('、')}`}
            </span>
            {one.repeats.map((text) => (
              <div key={text} className="quiet">
                {text}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
