import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  extra?: ReactNode;
  children: ReactNode;
  id?: string;
}

export function Panel({ title, extra, children, id }: Props) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading} id={id}>
      <div className="panel-head">
        <h2 id={heading}>{title}</h2>
        {extra && <div className="no-print">{extra}</div>}
      </div>
      {children}
    </section>
  );
}
