import { checkpointLine } from '../audit/checkpoint-line';
import type { Section } from './section';

/** The section as it is printed: with the newest checkpoint of the log as its last line, where there is one. */
export function withCheckpoint(section: Section, note: string | null): Section {
  const text = note === null ? null : checkpointLine(note);
  if (text === null) return section;
  return { ...section, paragraphs: [...section.paragraphs, { kind: 'text', text, figures: [] }] };
}
