import type { Item } from '../../api/types';
import { Panel } from '../../ui/panel';

export function MechanismsPanel({ item }: { item: Item }) {
  if (item.mechanisms.length === 0) return null;
  return (
    <Panel title={`长效机制（${item.mechanisms.length}）`}>
      <ul className="item-list">
        {item.mechanisms.map((one) => (
          <li key={one.id}>
            {one.title}
            {one.documentNumber && `（${one.documentNumber}）`}
            <span className="quiet"> {one.issuedOn} 印发</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
