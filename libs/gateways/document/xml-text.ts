// eslint-disable-next-line no-control-regex -- the characters XML 1.0 cannot hold are meant
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without what XML 1.0 cannot hold, not even escaped: a document with it does not open. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, '');
}
