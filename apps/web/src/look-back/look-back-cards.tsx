import { Link } from 'react-router';
import type { LookBack } from '../api/types';
import '../item/item.css';
import { Tag } from '../ui/tag';
import { DeedButtons } from './deed-buttons';
import { goesWords, standing } from './words';

export function LookBackCards({ rows }: { rows: LookBack[] }) {
  return (
    <ul className="cards">
      {rows.map((one) => (
        <li key={one.id} className="card">
          <div className="card-top">
            <span className="quiet">{one.item.number}</span>
            <Tag tone={standing(one).tone}>{standing(one).label}</Tag>
          </div>
          <Link className="card-title" to={`/items/${one.item.id}`}>
            {one.item.title}
          </Link>
          <div className="card-line">
            {one.item.leadUnit?.name}，应于 {one.dueOn} 前
          </div>
          <div className="quiet">
            {goesWords(one)}；{one.findings ?? one.reason ?? one.basis}
          </div>
          <DeedButtons one={one} />
        </li>
      ))}
    </ul>
  );
}
