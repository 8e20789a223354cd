import type { StagedBlob } from '@application/ports/blob-store';
import { FileInspector, type Inspection } from '@application/ports/file-inspector';
import { type FileKind, mediaTypeOf, refuseType } from '@domain/evidence/file-kind';
import { sniff } from '@domain/evidence/signature';
import { refusedContainer } from './container-check';
import { isText } from './is-text';
import { REFUSED_NAMES, refusedOle } from './ole-check';
import { oleNames } from './ole-names';
import { PdfCheck } from './pdf-check';
import { ENCRYPTED, MACROS } from './refusals';
import { zipDirectory } from './zip-directory';

const HEAD_BYTES = 512;

/** What must be in a container for it to be the kind, tried in this order. */
const ZIP_KINDS: readonly [(name: string) => boolean, FileKind][] = [
  [(name) => name === 'OFD.xml', 'ofd'],
  [(name) => name === 'word/document.xml', 'docx'],
  [(name) => name === 'xl/workbook.xml' || name === 'xl/workbook.bin', 'xlsx'],
  [(name) => name === 'ppt/presentation.xml', 'pptx'],
];
const OLE_KINDS: readonly [string, FileKind][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** Tells files by their bytes; what it does not know it refuses. */
export class ContentInspector extends FileInspector {
  override begin(content: AsyncIterable<Uint8Array>): Inspection {
    const pdf = new PdfCheck();
    return {
      content: watched(content, pdf),
      mediaType: (staged, name) => this.mediaType(staged, name, pdf),
    };
  }

  private async mediaType(content: StagedBlob, name: string, pdf: PdfCheck): Promise<string> {
    const sniffed = sniff(await content.read(0, HEAD_BYTES));
    if ('refused' in sniffed) throw refuseType(name, `这是${sniffed.refused}`);
    if ('kind' in sniffed) {
      const refused = sniffed.kind === 'pdf' ? await pdf.refusal(content) : null;
      if (refused) throw refuseType(name, refused);
      return mediaTypeOf(sniffed.kind, name);
    }
    if ('text' in sniffed) return mediaTypeOf(await this.text(content, name), name);
    return mediaTypeOf(await (sniffed.container === 'zip' ? this.zip(content, name) : this.ole(content, name)), name);
  }

  private async zip(content: StagedBlob, name: string): Promise<FileKind> {
    const entries = await zipDirectory(content);
    if (!entries) throw refuseType(name, '文件已损坏，打不开');
    if (entries.some(({ encrypted }) => encrypted)) throw refuseType(name, ENCRYPTED);
    if (entries.some((entry) => /(^|\/)vbaProject\.bin$/i.test(entry.name))) throw refuseType(name, MACROS);
    const kind = ZIP_KINDS.find(([isIt]) => entries.some((entry) => isIt(entry.name)))?.[1];
    if (!kind) throw refuseType(name, '这是压缩包，请解压后逐个上传');
    const refused = await refusedContainer(content, entries);
    if (refused) throw refuseType(name, refused);
    return kind;
  }

  private async ole(content: StagedBlob, name: string): Promise<FileKind> {
    const kinds = OLE_KINDS.map(([stream]) => stream);
    const names = await oleNames(content, [...kinds, ...REFUSED_NAMES]);
    const refused = await refusedOle(content, names);
    if (refused) throw refuseType(name, refused);
    const kind = OLE_KINDS.find(([stream]) => names.has(stream))?.[1];
    if (!kind) throw refuseType(name, '这不是 Word、Excel、PowerPoint 或 WPS 文件（可能是安装程序）');
    return kind;
  }

  private async text(content: StagedBlob, name: string): Promise<FileKind> {
    if (await isText(content)) return 'text';
    throw refuseType(
      name,
      '无法识别的内容。可以上传 pdf、图片、Office 和 WPS 文件、文本（UTF-8 或 GB18030）、mp4 视频',
    );
  }
}

async function* watched(content: AsyncIterable<Uint8Array>, pdf: PdfCheck): AsyncIterable<Uint8Array> {
  for await (const chunk of content) {
    pdf.see(chunk);
    yield chunk;
  }
}
