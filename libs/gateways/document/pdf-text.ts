import { extractText, getDocumentProxy } from 'unpdf';

const MOST_PAGES = 1_000;

/** The text of a PDF, a line for each line of a page, pages parted by a form feed. Rejects when it is broken or holds no text. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // Verbosity 0: its warnings would stand in the middle of an answer on standard output. pdf.js takes the buffer it is given away from its owner.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MOST_PAGES) throw noText(`PDF 超过 ${MOST_PAGES} 页，请拆分后再读`);
    const { text } = await extractText(pdf, { mergePages: false });
    if (text.every((page) => page.trim() === '')) throw noText('PDF 里只有图像没有文字（扫描件），请先作文字识别');
    return text.join('\n\f');
  } finally {
    await pdf.destroy();
  }
}

function noText(message: string): Error {
  return Object.assign(new Error(message), { name: 'NoText' });
}
