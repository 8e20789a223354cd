import { Link, useSearchParams } from 'react-router';

/** A column's heading that sorts the view; a second click turns it round. */
export function SortHead({ label, field, sort }: { label: string; field: string; sort: string }) {
  const [search] = useSearchParams();
  const up = sort === field;
  const down = sort === `-${field}`;
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.set('sort', up ? `-${field}` : field);
  return (
    <th scope="col" aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <Link className="sort-link" to={`?${next.toString()}`}>
        {label}
        <span aria-hidden="true">{up ? ' ▲' : down ? ' ▼' : ''}</span>
      </Link>
    </th>
  );
}
