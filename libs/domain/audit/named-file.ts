export const NAMED_FILE_LABELS = {
  evidence: '佐证材料',
  dispute: '异议附件',
  onSitePhoto: '现场核查照片',
  supervisionFile: '批次文件',
  derivative: '预览',
};

export type NamedFileKind = keyof typeof NAMED_FILE_LABELS;

/** A record that names content of the store. */
export interface NamedFile {
  kind: NamedFileKind;
  /** The record's; of a preview the hash it was made from, and its name. */
  id: string;
  /** The item's number; null where it belongs to a whole supervision, whose title stands instead. */
  number: string | null;
  supervision: string | null;
  fileName: string;
  /** Hex SHA-256 of the content, as it was when it came. */
  sha256: string;
}

/** The file as a sentence names it. */
export function namedFileWords({ kind, number, supervision, fileName, sha256 }: NamedFile): string {
  const whose = number === null ? `督察批次“${supervision ?? ''}”` : `事项 ${number} `;
  return `${whose}的${NAMED_FILE_LABELS[kind]}“${fileName}”（散列 ${sha256}）`;
}
