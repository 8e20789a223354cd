/** The smallest PDF whose pages show a line each. */
export function smallPdf(...lines: string[]): Buffer {
  const pages = lines.map((line, index) => {
    const stream = line ? `BT /F1 12 Tf 72 720 Td (${line}) Tj ET` : '';
    const own = 10 + index * 2;
    return (
      `${own} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${own + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n` +
      `${own + 1} 0 obj\n<</Length ${stream.length}>>stream\n${stream}\nendstream\nendobj\n`
    );
  });
  const kids = lines.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const head =
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n' +
    `2 0 obj\n<</Type/Pages/Kids[${kids}]/Count ${lines.length}>>\nendobj\n` +
    '3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n';
  return Buffer.from(`%PDF-1.4\n${head}${pages.join('')}trailer<</Root 1 0 R/Size 40>>\n%%EOF`);
}
