import { Link } from 'react-router';
import type { ItemLine } from '../api/types';
import './item.css';

/** What a table over items begins each row with: number, problem, lead unit. */
export function ItemCells({ item }: { item: Pick<ItemLine, 'id' | 'number' | 'title' | 'leadUnit'> }) {
  return (
    <>
      <td className="nowrap">{item.number}</td>
      <td className="ledger-title">
        <Link to={`/items/${item.id}`}>{item.title}</Link>
      </td>
      <td>{item.leadUnit?.name}</td>
    </>
  );
}
