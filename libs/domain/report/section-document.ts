import type { Section } from './section';

/** The section as the paragraphs of an official document; `OfficialDocument` of the application has this shape. */
export function sectionDocument({ title, paragraphs }: Section): {
  title: string;
  paragraphs: { kind: 'heading1' | 'body'; text: string }[];
} {
  return {
    title,
    paragraphs: paragraphs.map(({ kind, text }) => ({ kind: kind === 'heading' ? 'heading1' : 'body', text })),
  };
}
