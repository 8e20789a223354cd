/** A form of evidence; fields override or, when undefined, are left out. */
export function evidenceForm(
  content: string | Uint8Array<ArrayBuffer>,
  name = '佐证.txt',
  fields: Record<string, string | undefined> = {},
  order: 'file first' | 'file last' = 'file last',
): FormData {
  const form = new FormData();
  const put = () => form.append('file', new Blob([content]), name);
  if (order === 'file first') put();
  for (const [key, value] of Object.entries({ kind: 'regulation', evidenceOn: '2026-11-01', ...fields })) {
    if (value !== undefined) form.append(key, value);
  }
  if (order === 'file last') put();
  return form;
}
