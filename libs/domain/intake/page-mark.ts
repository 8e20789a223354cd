const NUMBER = '[0-9０-９]{1,4}';
const PAGE_MARK = new RegExp(
  [
    `[-—–－―·•~～_]+${NUMBER}[-—–－―·•~～_]+`,
    `第?${NUMBER}[页頁]?[/／,，]?共?${NUMBER}[页頁]`,
    `第[0-9０-９一二三四五六七八九十百]{1,4}[页頁]([/／,，]?共[0-9０-９一二三四五六七八九十百]{1,4}[页頁])?`,
    `${NUMBER}[/／]${NUMBER}`,
    `[0-9０-９]{1,3}`,
    `page${NUMBER}(of${NUMBER})?`,
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'i',
);

/** True for a line that only counts pages: — 1 —, 第 1 页 共 8 页, 1/8, or a bare number of up to three digits. */
export function isPageMark(text: string): boolean {
  return text.length <= 20 && PAGE_MARK.test(text.replaceAll(' ', ''));
}
