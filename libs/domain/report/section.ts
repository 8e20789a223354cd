import type { Day } from '../day';
import { type FigureKey, type FigureValues, figureValues } from './figures';
import { type PresentedFigure, presentFigures } from './present-figures';
import type { SectionFacts } from './section-facts';
import type { SectionGap } from './section-gap';
import { sectionItems } from './section-items';
import { organisation } from './section-organisation';
import { results } from './section-results';

export interface SectionParagraph {
  kind: 'heading' | 'text' | 'item';
  text: string;
  /** Where a figure stands in `text`, in UTF-16 units: `text.slice(start, end)` is its value. */
  figures: { key: FigureKey; value: number; start: number; end: number }[];
}

export interface Section {
  asOf: Day;
  title: string;
  paragraphs: SectionParagraph[];
  figures: PresentedFigure[];
  gaps: SectionGap[];
}

/**
 * Writes the rectification section of an annual report: basis, meeting, task force, list and plan, principle, result, items.
 * Zeros are printed; what the data does not hold is not claimed and stands under `gaps`.
 */
export function writeSection(facts: SectionFacts): Section {
  const values = figureValues(facts.counts);
  const { sentences, gaps } = organisation(facts);
  const { asOf, supervision } = facts;
  const lines = sectionItems(facts);
  const paragraphs = [
    heading('一、组织部署'),
    plain('text', sentences.join('')),
    heading('二、整改成效'),
    ...results(facts).map((template) => withFigures(template, values)),
    ...(lines.length > 0 ? [heading('三、逐项情况'), ...lines.map((line) => plain('item', line))] : []),
    ...(facts.dateNote ? [plain('text', `日历提示：${facts.dateNote}。`)] : []),
  ];
  return {
    asOf,
    title: sectionTitle(supervision.title),
    paragraphs,
    figures: presentFigures(facts.counts, supervision.id, asOf),
    gaps,
  };
}

function sectionTitle(title: string): string {
  if (title.endsWith('整改情况')) return title;
  return title.endsWith('整改') ? `${title}情况` : `${title}整改情况`;
}

const heading = (text: string): SectionParagraph => plain('heading', text);

function plain(kind: SectionParagraph['kind'], text: string): SectionParagraph {
  return { kind, text, figures: [] };
}

/** Puts the values in place of `{key}` and notes where each came to stand. Only for wording of ours: people's texts may hold braces. */
function withFigures(template: string, values: FigureValues): SectionParagraph {
  const paragraph: SectionParagraph = { kind: 'text', text: '', figures: [] };
  for (const piece of template.split(/(\{\w+\})/)) {
    const key = /^\{(\w+)\}$/.exec(piece)?.[1] as FigureKey | undefined;
    const value = key && values[key];
    if (value === undefined || value === null) paragraph.text += piece;
    else {
      const start = paragraph.text.length;
      paragraph.text += String(value);
      paragraph.figures.push({ key: key!, value, start, end: paragraph.text.length });
    }
  }
  return paragraph;
}
