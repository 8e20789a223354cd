import type { ReactNode } from 'react';

interface Props {
  /** What is listed, for those who hear the page. */
  caption: string;
  headings: readonly string[];
  /** The rows. */
  children: ReactNode;
}

export function RowsTable({ caption, headings, children }: Props) {
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
