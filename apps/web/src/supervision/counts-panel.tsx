import { Link } from 'react-router';
import type { Supervision } from '../api/types';
import { ledgerPath } from '../item/ledger-filter';
import { useHasRole } from '../session/use-session';
import { Panel } from '../ui/panel';
import '../ui/tiles.css';
import { COUNTS, countsInWords } from './counts';

export function CountsPanel({ supervision }: { supervision: Supervision }) {
  return (
    <Panel title="进度">
      <p className="counts-words">
        {countsInWords(supervision.counts, !useHasRole('coordinator', 'auditor', 'leader', 'administrator'))}
      </p>
      <ul className="tiles">
        {COUNTS.map(({ key, label, of, filter }) => (
          <li key={key}>
            <Link
              to={ledgerPath({ supervisionId: supervision.id, ...filter })}
              className={key === 'overdue' && supervision.counts.overdue > 0 ? 'tile tile-urgent' : 'tile'}
            >
              <strong>{of(supervision.counts)}</strong>
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
