import type { ReactNode } from 'react';

export function FilterField({
  id,
  label,
  wide,
  children,
}: {
  id: string;
  label: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? 'filter-field filter-wide' : 'filter-field'}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
