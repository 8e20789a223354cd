import { Link } from 'react-router';
import type { Supervision } from '../api/types';
import { ledgerPath } from '../item/ledger-filter';
import { COUNTS } from './counts';
import './supervision.css';
import { KIND_WORDS } from './words';

export function SupervisionTable({ supervisions }: { supervisions: Supervision[] }) {
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">督察批次</caption>
        <thead>
          <tr>
            <th scope="col">督察批次</th>
            <th scope="col">类型</th>
            <th scope="col">发文单位</th>
            <th scope="col">反馈日期</th>
            {COUNTS.map(({ key, label }) => (
              <th key={key} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {supervisions.map((one) => (
            <tr key={one.id}>
              <td className="supervision-title">
                <Link to={`/supervisions/${one.id}`}>{one.title}</Link>
              </td>
              <td className="nowrap">{KIND_WORDS[one.kind]}</td>
              <td>{one.issuer}</td>
              <td className="nowrap">{one.feedbackOn}</td>
              {COUNTS.map(({ key, label, of, filter }) => (
                <td key={key} className="number">
                  {of(one.counts) === 0 ? (
                    <span className="quiet">0</span>
                  ) : (
                    <Link
                      to={ledgerPath({ supervisionId: one.id, ...filter })}
                      className={key === 'overdue' ? 'count-late' : undefined}
                      aria-label={`${one.title} ${label} ${of(one.counts)} 项`}
                    >
                      {of(one.counts)}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
