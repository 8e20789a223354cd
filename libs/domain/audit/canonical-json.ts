/** Strings, numbers, words and signs of JSON, and what lies between them. */
const TOKENS = /\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[a-z]+|[{}[\],:])/gy;

/**
 * The one form of a JSON text: members by the UTF-16 units of their names, no blanks, strings as JSON.stringify writes them
 * (RFC 8785). Numbers keep all their digits, in PostgreSQL's notation without an exponent and without zeros after the last digit
 * behind the point; so no number is rounded, and two forms are the same exactly where PostgreSQL finds the values equal.
 */
export function canonicalJson(text: string): string {
  const found = [...text.matchAll(TOKENS)];
  const tokens = found.map((match) => match[1]!);
  const form = valueFrom(tokens);
  const last = found.at(-1)!;
  if (tokens.length > 0 || text.slice(last.index + last[0].length).trim())
    throw new SyntaxError('more than one JSON value');
  return form;
}

function valueFrom(tokens: string[]): string {
  const first = tokens.shift();
  if (first === undefined) throw new SyntaxError('no JSON value');
  if (first === '{') return objectFrom(tokens);
  if (first === '[') return `[${listFrom(tokens, ']', () => valueFrom(tokens)).join(',')}]`;
  if (first.startsWith('"')) return JSON.stringify(JSON.parse(first));
  return /^-?\d/.test(first) ? plain(first) : String(JSON.parse(first));
}

function objectFrom(tokens: string[]): string {
  const members = listFrom(tokens, '}', (): [string, string] => {
    const name = JSON.parse(tokens.shift() ?? '') as string;
    if (tokens.shift() !== ':') throw new SyntaxError('a member without a value');
    return [name, valueFrom(tokens)];
  });
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

function listFrom<T>(tokens: string[], end: string, part: () => T): T[] {
  const parts: T[] = [];
  if (tokens[0] === end) {
    tokens.shift();
    return parts;
  }
  for (;;) {
    parts.push(part());
    const sign = tokens.shift();
    if (sign === end) return parts;
    if (sign !== ',') throw new SyntaxError('a JSON list without an end');
  }
}

function plain(number: string): string {
  if (/[eE]/.test(number)) throw new SyntaxError('PostgreSQL writes numbers without an exponent');
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
