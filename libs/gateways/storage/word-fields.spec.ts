import fc from 'fast-check';
import { WordFields } from './word-fields';

const begin = '<w:fldChar w:fldCharType="begin"/>';
const separate = "<w:fldChar w:fldCharType = 'separate' />";
const end = '<w:fldChar w:fldCharType="end"/>';
const said = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...parts: string[]) => `<w:p><w:r>${begin}</w:r>${parts.join('')}${separate}<w:t>1</w:t>${end}</w:p>`;

function see(xml: string, piece = xml.length): void {
  const fields = new WordFields();
  for (let at = 0; at < xml.length; at += piece) fields.see(xml.slice(at, at + piece));
}

const PROGRAMS: readonly [string, string][] = [
  ['in one run', field(said(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" '))],
  ['in small letters', field(said('dde excel'))],
  ['over several runs', field(said('D'), said('DE'), said('AUTO cmd'))],
  ['with a comment in between', field('<w:instrText>DD<!-- --></w:instrText>', said('EAUTO cmd'))],
  ['as CDATA', field('<w:instrText><![CDATA[DDEAUTO cmd]]></w:instrText>')],
  ['in references', field(said('&#68;&#x44;E cmd'))],
  ['in quotation marks', field(said('&quot;DDE&quot; cmd'))],
  ['with another prefix', field(said('DDE cmd')).replaceAll('w:', 'word.2010:')],
  ['as a simple field', '<w:p><w:fldSimple w:dirty="true" w:instr=" DDEAUTO cmd "/></w:p>'],
  ['inside another field', field(said('IF '), field(said('DDE cmd')), said(' = 1 2 3'))],
  ['worked out by another field', field(said(' '), field(said('QUOTE 68 68 69')), said(' cmd'))],
  ['behind a result', field(said('PAGE')) + field(said('DDE cmd'))],
];

describe('fields of a Word document', () => {
  it.each(PROGRAMS)('are refused when they start a program: %s', (_, xml) => expect(() => see(xml)).toThrow('DDE'));

  it('are refused whatever the pieces in which they come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROGRAMS), fc.integer({ min: 1, max: 80 }), ([, xml], piece) => {
        expect(() => see(`<?xml version="1.0"?>${xml}`, piece)).toThrow('DDE');
      }),
    );
  });

  it('may be page numbers, contents, links, forms, and a department called DDE', () => {
    const contents = field(said('TOC \\o "1-3"')).replace('<w:t>1</w:t>', field(said('HYPERLINK \\l "_Toc1"')));
    const last = field(said('= '), field(said('NUMPAGES')), said(' - 1'));
    const other = '<w:fldSimple w:instr="PAGE"/><w:t>DDE cmd</w:t><w:instrText/><w:t a="&lt;" b=">">DDEAUTO</w:t>';
    see(`<?xml version="1.0"?>${contents}${last}${other}${field(said('DDESK'), said(' x'))}${end}`, 7);
  });

  it('are no reason to hold a document without end', () => {
    expect(() => see(`<w:p a="${'x'.repeat(5_000_000)}`, 1_000_000)).toThrow('已损坏');
  });
});
