import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What stands right of the heading. */
  extra?: ReactNode;
  children: ReactNode;
}

export function Page({ title, extra, children }: Props) {
  return (
    <>
      <title>{`${title} - 销号`}</title>
      <div className="page-head">
        <h1>{title}</h1>
        {extra && <div className="page-extra no-print">{extra}</div>}
      </div>
      {children}
    </>
  );
}
