import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure, Section } from '../api/types';
import { rowsPath } from './rows-path';

type Paragraph = Section['paragraphs'][number];

/** The section as it will be printed; every figure in it opens its rows. */
export function SectionText({ section }: { section: Section }) {
  const rowsOf = new Map(section.figures.map((figure) => [figure.key, figure]));
  return (
    <article className="section-text">
      <h2>{section.title}</h2>
      {section.paragraphs.map((paragraph, place) => {
        const words = withLinks(paragraph, rowsOf);
        if (paragraph.kind === 'heading') return <h3 key={place}>{words}</h3>;
        return (
          <p key={place} className={paragraph.kind === 'item' ? 'section-item' : undefined}>
            {words}
          </p>
        );
      })}
    </article>
  );
}

function withLinks({ text, figures }: Paragraph, known: Map<Figure['key'], Figure>): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { key, start, end } of [...figures].sort((one, other) => one.start - other.start)) {
    const figure = known.get(key);
    const rows = figure?.rows ?? figure?.counts?.[0]?.rows;
    if (!rows || start < from) continue;
    parts.push(
      text.slice(from, start),
      <Link key={start} to={rowsPath(rows)} title={figure?.definition}>
        {text.slice(start, end)}
      </Link>,
    );
    from = end;
  }
  return [...parts, text.slice(from)];
}
