import type { ReactNode } from 'react';
import { Tag, type Tone } from './tag';

interface Props {
  number: string;
  standing: { label: string; tone: Tone };
  children: ReactNode;
}

/** A row of a list on a phone: its number and how it stands, then what is said of it. */
export function Card({ number, standing, children }: Props) {
  return (
    <li className="card">
      <div className="card-top">
        <span className="quiet">{number}</span>
        <Tag tone={standing.tone}>{standing.label}</Tag>
      </div>
      {children}
    </li>
  );
}
