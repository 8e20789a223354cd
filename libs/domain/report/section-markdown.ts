import type { Section } from './section';

/** The section as Markdown; people's texts keep their signs. */
export function sectionMarkdown({ title, paragraphs }: Section): string {
  const lines = paragraphs.map(({ kind, text }) => (kind === 'heading' ? `## ${escape(text)}` : escape(text)));
  return `${[`# ${escape(title)}`, ...lines].join('\n\n')}\n`;
}

function escape(text: string): string {
  return text.replace(/[\\`*_~<>[\]#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
