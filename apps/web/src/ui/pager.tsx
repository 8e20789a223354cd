import { Link } from 'react-router';

interface Props {
  search: URLSearchParams;
  nextCursor: string | null;
  /** The addresses of the pages before this one, nearest last; kept in the history entry. */
  back: string[];
}

export function Pager({ search, nextCursor, back }: Props) {
  const here = `?${search.toString()}`;
  const first = new URLSearchParams(search);
  first.delete('cursor');
  const next = new URLSearchParams(search);
  if (nextCursor) next.set('cursor', nextCursor);
  const previous = back.at(-1);
  if (!search.has('cursor') && !nextCursor) return null;
  return (
    <nav className="pager no-print" aria-label="翻页">
      {search.has('cursor') && (
        <Link className="plain-button" to={`?${first.toString()}`}>
          首页
        </Link>
      )}
      {previous && (
        <Link className="plain-button" to={previous} state={{ back: back.slice(0, -1) }}>
          上一页
        </Link>
      )}
      {nextCursor && (
        <Link className="plain-button" to={`?${next.toString()}`} state={{ back: [...back, here] }}>
          下一页
        </Link>
      )}
    </nav>
  );
}
