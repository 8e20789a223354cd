import { Link } from 'react-router';
import type { ListedPublicity } from '../api/types';
import '../item/item.css';
import { Card } from '../ui/card';
import { nextOf, stateOf } from './publicity-words';

export function PublicityCards({ rows }: { rows: ListedPublicity[] }) {
  return (
    <ul className="cards">
      {rows.map((one) => (
        <Card key={one.id} number={one.item.number} standing={stateOf(one)}>
          <Link className="card-title" to={`/items/${one.item.id}`}>
            {one.item.title}
          </Link>
          <div className="card-line">
            {one.item.leadUnit?.name}，{one.fromOn} 至 {one.untilOn}
          </div>
          <div className="quiet">{nextOf(one)}</div>
          {one.documentId && <Link to={`/documents/${one.documentId}`}>公示全文</Link>}
        </Card>
      ))}
    </ul>
  );
}
