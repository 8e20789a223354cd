import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { columns } from './line-measure';
import { readParagraphs } from './read-paragraphs';
import { readProposal } from './read-proposal';

/** One text in many shapes: line ends, wrapping, indents, page marks, Markdown, other ways of counting. */
const paragraphs = (text: string): string[] => readParagraphs(text).map((paragraph) => paragraph.text);

function wrapped(text: string, characters: number): string[] {
  const lines = [''];
  for (const letter of text) {
    const full = columns(lines.at(-1)! + letter) > characters * 2;
    if (full && !'，。、；：）》”'.includes(letter)) lines.push(letter);
    else lines[lines.length - 1] += letter;
  }
  return lines;
}

const recount = (write: (ordinal: number, han: string) => string) => (text: string) =>
  paragraphs(text)
    .map((one) =>
      one.replace(/^[（(]([一二三四五六七八九])[）)]/, (_, han: string) =>
        write('一二三四五六七八九'.indexOf(han) + 1, han),
      ),
    )
    .join('\n');
const wrapping =
  (characters: number, between: string, indent = '') =>
  (text: string) =>
    paragraphs(text)
      .flatMap((one, index) => wrapped((index > 0 ? indent : '') + one, characters))
      .join(between);

const LAYOUTS: Record<string, (text: string) => string> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'CR alone': (text) => text.replace(/\r?\n/g, '\r'),
  'a line a paragraph': (text) => paragraphs(text).join('\n'),
  'blank lines between paragraphs': (text) => paragraphs(text).join('\n\n'),
  'twice the line ends': (text) => text.replaceAll('\n', '\n\n'),
  'ideographic indents': (text) =>
    paragraphs(text)
      .map((one, index) => (index > 0 ? `\u3000\u3000${one}` : one))
      .join('\n'),
  'no-break indents': (text) =>
    paragraphs(text)
      .map((one) => `\u00a0\u00a0\u00a0\u00a0${one}`)
      .join('\n'),
  'page marks and form feeds': (text) =>
    paragraphs(text)
      .flatMap((one) => wrapped(one, 30))
      .map((line, index) => (index % 20 === 19 ? `${line}\n- ${index} -\n\f` : line))
      .join('\n'),
  'half-width brackets at the head': recount((_, han) => `(${han})`),
  '1.': recount((ordinal) => `${ordinal}.`),
  '1、': recount((ordinal) => `${ordinal}、`),
  '（1）': recount((ordinal) => `（${ordinal}）`),
  '①': recount((ordinal) => String.fromCharCode(0x2460 + ordinal - 1)),
  一是: recount((_, han) => `${han}是`),
  '第一，': recount((_, han) => `第${han}，`),
  第一部分: (text) =>
    paragraphs(text)
      .map((one) => one.replace(/^([一二三四五])、/, '第$1部分 '))
      .join('\n'),
  'headings without numbers': (text) =>
    paragraphs(text)
      .map((one) => one.replace(/^[一二三四五]、/, ''))
      .join('\n'),
  'Markdown headings': (text) =>
    paragraphs(text)
      .map((one) => one.replace(/^[一二三四五]、/, '## $&'))
      .join('\n\n'),
};
for (const characters of [26, 28, 30, 32]) {
  LAYOUTS[`wrapped at ${characters}`] = wrapping(characters, '\n');
  LAYOUTS[`wrapped at ${characters}, blank lines between`] = wrapping(characters, '\n\n');
  LAYOUTS[`wrapped at ${characters}, paragraphs indented`] = wrapping(characters, '\n', '\u3000\u3000');
}

function facts(text: string): unknown {
  const { kind, title, items, nextSteps } = readProposal(text);
  const lines = text.includes('\n') ? text.split('\n') : text.split('\r');
  for (const { source } of [...items, ...nextSteps]) expect(lines[source.line - 1]).toContain(source.quote);
  return {
    kind,
    title,
    items: items.map(({ number, title: name, manifestation, cause }) => ({ number, name, manifestation, cause })),
    steps: nextSteps.map(({ title: name, answers }) => ({ name, answers })),
  };
}

const fixtures = path.resolve(__dirname, '../../../test/fixtures/intake');
const real = path.resolve(__dirname, '../../../../shared/reports');
const files = [
  ...['wrapped.txt', 'official.md', 'bookmark.txt', 'markdown.md'].map((name) => path.join(fixtures, `report-${name}`)),
  ...(existsSync(real) ? readdirSync(real).map((name) => path.join(real, name)) : []),
];

describe.each(files.map((file) => [path.basename(file), file]))('%s says the same', (_name, file) => {
  const text = readFileSync(file, 'utf8');
  it.each(Object.keys(LAYOUTS))('with %s', (layout) => expect(facts(LAYOUTS[layout]!(text))).toEqual(facts(text)));
});
