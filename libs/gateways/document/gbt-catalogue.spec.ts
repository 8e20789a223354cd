import { GbtDocumentWriter } from './gbt-document-writer';
import { unzipGuarded } from './zip-guard';

it('sets a cover with its facts, numbered lists and notes, whatever they hold', async () => {
  const docx = await new GbtDocumentWriter().catalogue({
    title: '整改事项一案一档',
    subtitle: '2026-01-001',
    facts: [{ label: '整改事项', text: '台账 <缺失>\n第二行\u0001' }],
    tables: [
      {
        title: '佐证材料',
        columns: [
          { label: '序号', width: 20 },
          { label: '文件', width: 80 },
        ],
        rows: [['1', '制度.pdf']],
      },
    ],
    notes: [{ title: '不在证明之列', lines: ['不证明内容属实'] }],
  });
  const xml = unzipGuarded(docx).get('word/document.xml')!.toString();
  for (const words of ['一、佐证材料（1）', '二、不在证明之列', '台账 &lt;缺失&gt;', '第二行', '制度.pdf'])
    expect(xml).toContain(words);
  expect(xml).not.toContain('\u0001');
  expect(xml).toContain('w:tblHeader');
});
