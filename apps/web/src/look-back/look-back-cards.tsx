import { Link } from 'react-router';
import type { LookBack } from '../api/types';
import '../item/item.css';
import { Card } from '../ui/card';
import { DeedButtons } from './deed-buttons';
import { goesWords, standing } from './words';

export function LookBackCards({ rows }: { rows: LookBack[] }) {
  return (
    <ul className="cards">
      {rows.map((one) => (
        <Card key={one.id} number={one.item.number} standing={standing(one)}>
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
        </Card>
      ))}
    </ul>
  );
}
