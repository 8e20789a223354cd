import { Link } from 'react-router';
import type { Figure } from '../api/types';
import { rowsPath } from './rows-path';

/** Every figure with its definition; its number opens the rows it counts. */
export function FigureTable({ figures }: { figures: Figure[] }) {
  return (
    <table className="rows">
      <caption className="sr-only">统计数</caption>
      <thead>
        <tr>
          <th scope="col">统计数</th>
          <th scope="col" className="number">
            数值
          </th>
          <th scope="col">口径</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.key}>
            <th scope="row">{figure.label}</th>
            <td className="number nowrap">
              <FigureValue figure={figure} />
            </td>
            <td>
              {figure.definition}
              {figure.note && <div className="quiet">{figure.note}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureValue({ figure: { label, value, unit, rows, counts } }: { figure: Figure }) {
  const words = value === null ? '—' : `${value}${unit === '%' ? '' : ' '}${unit}`;
  if (rows) {
    return (
      <Link to={rowsPath(rows)} aria-label={`${label} ${words}`}>
        {words}
      </Link>
    );
  }
  return (
    <>
      {words}
      {counts && (
        <div>
          {counts.map((count, place) => (
            <span key={count.key}>
              {place > 0 && ' / '}
              <Link to={rowsPath(count.rows)} aria-label={`${count.label} ${count.value}`}>
                {count.value}
              </Link>
            </span>
          ))}
        </div>
      )}
    </>
  );
}
