import { Link } from 'react-router';
import type { Supervision } from '../api/types';
import '../item/item.css';
import { ledgerPath } from '../item/ledger-filter';
import { COUNTS } from './counts';
import './supervision.css';
import { KIND_WORDS } from './words';

/** The supervisions on a phone: what counts is seen without scrolling sideways. */
export function SupervisionCards({ supervisions }: { supervisions: Supervision[] }) {
  return (
    <ul className="cards">
      {supervisions.map((one) => (
        <li key={one.id} className="card">
          <div className="card-top quiet">
            <span>{KIND_WORDS[one.kind]}</span>
            <span>{one.feedbackOn} 反馈</span>
          </div>
          <Link className="card-title" to={`/supervisions/${one.id}`}>
            {one.title}
          </Link>
          <div className="quiet">{one.issuer}</div>
          <ul className="card-counts">
            {COUNTS.filter(({ of }) => of(one.counts) > 0).map(({ key, label, of, filter }) => (
              <li key={key}>
                <Link
                  to={ledgerPath({ supervisionId: one.id, ...filter })}
                  className={key === 'overdue' ? 'count-late' : undefined}
                >
                  {label} {of(one.counts)}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
