import { deflateSync } from 'node:zlib';
import { ChildDocumentReader, type ReaderLimits } from '@gateways/document/child-document-reader';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { readProposal } from '@domain/intake/read-proposal';
import { Logger } from '@nestjs/common';
import { lyingZip } from '../support/lying-zip';

const LIMITS: ReaderLimits = { working: 2, waiting: 20, seconds: 30, heapMegabytes: 256, megabytes: 768 };

function read(reader: ChildDocumentReader, bytes: Uint8Array): Promise<IntakeProposal> {
  const content = {
    size: bytes.length,
    read: async (from: number, length: number) => bytes.subarray(from, from + length),
  };
  return reader.propose(content, '来件.docx', { characters: 500_000, items: 2_000 });
}

// What the reader tells the operators is not for whoever runs the tests.
beforeAll(() => Logger.overrideLogger(false));

describe('hostile documents', () => {
  const MEGABYTE = 1024 * 1024;

  /** A page whose content unpacks, in two steps, to two hundred megabytes. */
  function pdfBomb(): Buffer {
    const stream = deflateSync(deflateSync(Buffer.alloc(200 * MEGABYTE, 'BT (x) Tj ET ')));
    const head =
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
      `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`;
    return Buffer.concat([
      Buffer.from(head, 'latin1'),
      stream,
      Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    ]);
  }

  /** Pages that are their own children. */
  const pdfLoop = (): Buffer =>
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 900>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    );

  it.each<[string, () => Buffer]>([
    ['a docx of 300 MB', () => lyingZip('word/document.xml', Buffer.alloc(300 * MEGABYTE))],
    [
      'a docx of 60 MB of text',
      () => lyingZip('word/document.xml', Buffer.alloc(60 * MEGABYTE, '<w:p><w:t>x</w:t></w:p>')),
    ],
    ['a docx of XML ten million deep', () => lyingZip('word/document.xml', Buffer.alloc(50 * MEGABYTE, '<w:p>'))],
    [
      'tables ten million deep',
      () => lyingZip('word/document.xml', Buffer.alloc(60 * MEGABYTE, '<w:tbl><w:tr><w:tc>')),
    ],
    [
      'an xlsx with an enormous sheet',
      () => lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(150 * MEGABYTE, '<c/>')),
    ],
    ['a pdf of two hundred megabytes', pdfBomb],
    ['a pdf that goes in circles', pdfLoop],
  ])('%s', async (_name, make) => {
    const reader = new ChildDocumentReader({ ...LIMITS, seconds: 8 });
    const answer = await read(reader, make()).then(
      () => 'read',
      (fault: { code?: string }) => fault.code,
    );
    expect(answer).toMatch(/^proposal\.(unreadable|too_large)$/);
    expect(await read(new ChildDocumentReader(LIMITS), Buffer.from('1.下一份'))).toEqual(readProposal('1.下一份'));
  });
});
