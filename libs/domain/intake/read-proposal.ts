import { answeredBy, type Worded } from './answers';
import { documentKind } from './document-kind';
import { documentTitle } from './document-title';
import type { Entry } from './entry';
import type { DocumentKind, IntakeProposal, IntakeWarning, ProposedItem, ProposedStep } from './intake-proposal';
import { numberingWarnings } from './numbering-check';
import { buildOutline, type Outline } from './outline';
import { problemItems } from './problem-list';
import { NO_CONTEXT, numberItems, readItem, type UnnumberedItem } from './proposed-item';
import { readParagraphs } from './read-paragraphs';
import { findParts, shortcomingEntries, stepEntries } from './report-parts';
import { proposalWarnings } from './proposal-warnings';
import { tableItems } from './table-items';
import { withoutSignature } from './without-signature';

/**
 * Reads the text of a feedback letter, plan, list or report into a proposed issue list. Pure and total: any string gives a
 * proposal, in time linear in its length. Lines are counted from 1 as an editor counts them; every quote is a verbatim
 * substring of its line.
 */
export function readProposal(text: string): IntakeProposal {
  const paragraphs = readParagraphs(text);
  const outline = buildOutline(withoutSignature(paragraphs));
  const title = documentTitle(paragraphs);
  const opening = paragraphs.find((paragraph) => paragraph.text.includes('。'))?.text ?? '';
  const rows = tableItems(paragraphs);
  const told = documentKind(title, outline, opening.slice(0, 400));
  const kind = told === 'other' && rows.length > 0 ? 'ledger' : told;
  const found = kind === 'annualReport' ? shortcomings(outline) : problems(outline, kind, rows);
  const items = numberItems(found.items);
  const nextSteps = readSteps(outline, items);
  const proposal = { kind, title, items, nextSteps };
  const warnings = [...proposalWarnings(proposal), ...found.unnumbered, ...numberingWarnings(outline)];
  return { ...proposal, warnings: warnings.sort((a, b) => a.line - b.line) };
}

interface Found {
  items: UnnumberedItem[];
  /** Warnings about items that stand in running text. */
  unnumbered: IntakeWarning[];
}

/** Problems of a letter, plan or list: a table where there is one, else the numbered tree. */
const problems = (outline: Outline, kind: DocumentKind, rows: UnnumberedItem[]): Found => ({
  items: rows.length > 0 ? rows : problemItems(outline, kind),
  unnumbered: [],
});

/** 存在的不足 of a report. */
function shortcomings(outline: Outline): Found {
  const parts = findParts(outline, ['shortcomings']).map(shortcomingEntries);
  const items = parts.flatMap(({ entries }) => entries.map((entry) => readItem(entry, NO_CONTEXT, false)));
  const unnumbered = parts.flatMap((part) => (part.unnumbered ? part.entries : []));
  return { items, unnumbered: unnumbered.map(unnumberedWarning) };
}

function unnumberedWarning({ title, source }: Entry): IntakeWarning {
  const detail = `第${source.line}行起的不足没有序号，按一条读出：“${title}”，请核对是否应拆分。`;
  return { code: 'shortcoming.unnumbered', detail, line: source.line };
}

/** 下一步安排, each with the items it answers. */
function readSteps(outline: Outline, items: readonly ProposedItem[]): ProposedStep[] {
  const entries = findParts(outline, ['nextSteps']).flatMap(stepEntries);
  const steps: Worded[] = entries.map(({ title, body }) => ({ title, text: body.join('\n') }));
  const problems: Worded[] = items.map(({ title, manifestation }) => ({ title, text: manifestation ?? '' }));
  const answers = answeredBy(steps, problems);
  const ordinals = new Set(entries.map((entry) => entry.marker?.ordinal));
  const ownCount = ordinals.size === entries.length && !ordinals.has(undefined);
  return entries.map(({ marker, title, source }, index) => ({
    number: String(ownCount ? marker!.ordinal : index + 1),
    title,
    answers: answers[index]!.map((place) => items[place]!.number),
    source,
  }));
}
