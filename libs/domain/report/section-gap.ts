/** Something a section usually says and this one does not, for want of data. */
export interface SectionGap {
  code: string;
  /** Chinese: what is missing and which words were left out. */
  detail: string;
}
