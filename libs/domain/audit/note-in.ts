/** Our checkpoints begin with the log's name and end with the line of a signature. */
const NOTE = /xiaohao\/[^\n]*\n(?:[^\n]+\n)+\n— [^\n]+/u;

/** The first checkpoint in a text that may hold more, such as a saved mail; null when there is none. */
export function noteIn(text: string): string | null {
  const found = NOTE.exec(text.replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, ''));
  return found ? `${found[0]}\n` : null;
}
