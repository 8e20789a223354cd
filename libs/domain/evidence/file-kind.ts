import { DomainError } from '../errors';
import { extensionOf } from './file-name';

interface Kind {
  /** What a refusal calls it. */
  label: string;
  /** Media type by extension; the first is the usual one. */
  types: Readonly<Record<string, string>>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What counts as evidence. Archives are not among it: nobody could see what he verifies. */
const KINDS = {
  pdf: { label: 'PDF', types: { pdf: 'application/pdf' } },
  png: { label: 'PNG 图片', types: { png: 'image/png' } },
  jpg: { label: 'JPEG 图片', types: { jpg: 'image/jpeg', jpeg: 'image/jpeg', jfif: 'image/jpeg' } },
  gif: { label: 'GIF 图片', types: { gif: 'image/gif' } },
  webp: { label: 'WebP 图片', types: { webp: 'image/webp' } },
  heic: { label: 'HEIC 图片', types: { heic: 'image/heic', heif: 'image/heif' } },
  bmp: { label: 'BMP 图片', types: { bmp: 'image/bmp' } },
  mp4: { label: 'MP4 视频', types: { mp4: 'video/mp4', m4v: 'video/mp4' } },
  mov: { label: 'QuickTime 视频', types: { mov: 'video/quicktime' } },
  docx: { label: 'Word 文档（docx）', types: { docx: `${OFFICE}.wordprocessingml.document` } },
  xlsx: { label: 'Excel 工作簿（xlsx）', types: { xlsx: `${OFFICE}.spreadsheetml.sheet` } },
  pptx: { label: 'PowerPoint 演示文稿（pptx）', types: { pptx: `${OFFICE}.presentationml.presentation` } },
  ofd: { label: 'OFD 版式文件', types: { ofd: 'application/ofd' } },
  doc: { label: '旧版 Word 或 WPS 文字', types: { doc: 'application/msword', wps: 'application/vnd.ms-works' } },
  xls: { label: '旧版 Excel 或 WPS 表格', types: { xls: 'application/vnd.ms-excel', et: 'application/vnd.ms-excel' } },
  ppt: {
    label: '旧版 PowerPoint 或 WPS 演示',
    types: { ppt: 'application/vnd.ms-powerpoint', dps: 'application/vnd.ms-powerpoint' },
  },
  text: { label: '文本文件', types: { txt: 'text/plain', csv: 'text/csv', md: 'text/markdown' } },
} as const satisfies Record<string, Kind>;

export type FileKind = keyof typeof KINDS;

/** The media type of a file of that content under that name. Throws `evidence.type_refused` when the two disagree. */
export function mediaTypeOf(kind: FileKind, name: string): string {
  const { label, types }: Kind = KINDS[kind];
  const extension = extensionOf(name);
  const type = Object.hasOwn(types, extension) ? types[extension] : undefined;
  if (type) return type;
  const wanted = Object.keys(types)
    .map((one) => `.${one}`)
    .join('、');
  const had = extension === '' ? '没有扩展名' : `扩展名却是 .${extension}`;
  throw refuseType(name, `内容是${label}，${had}，请把扩展名改为 ${wanted} 后再上传`);
}

/** The refusal of a file for what it is; `reason` ends without a full stop. */
export function refuseType(name: string, reason: string): DomainError {
  return DomainError.at('/file', 'evidence.type_refused', `不能上传“${name}”：${reason}。`);
}
