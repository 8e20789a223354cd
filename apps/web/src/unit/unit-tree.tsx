import { Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useNarrow } from '../ui/use-narrow';
import type { PlacedUnit } from './unit-order';
import { UNIT_KIND_WORDS } from './words';

export const unitPath = (unitId: string): string => `/units?unit=${unitId}`;

/** Every unit in its place; on a phone one of a list. */
export function UnitTree({ placed, current }: { placed: PlacedUnit[]; current: string }) {
  const narrow = useNarrow();
  const navigate = useNavigate();
  if (narrow)
    return (
      <Select
        className="unit-select"
        aria-label="单位"
        value={current}
        showSearch={{ optionFilterProp: 'name' }}
        optionLabelProp="name"
        options={placed.map(({ unit, depth }) => ({
          value: unit.id,
          name: unit.name,
          label: `${'　'.repeat(depth)}${unit.name}`,
        }))}
        onChange={(unitId: string) => void navigate(unitPath(unitId))}
      />
    );
  return (
    <nav className="panel unit-tree" aria-label="单位">
      <ul>
        {placed.map(({ unit, depth }) => (
          <li key={unit.id} style={{ paddingLeft: depth * 16 }}>
            <Link to={unitPath(unit.id)} aria-current={unit.id === current ? 'page' : undefined}>
              {unit.name}
              <small className="quiet">{UNIT_KIND_WORDS[unit.kind]}</small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
