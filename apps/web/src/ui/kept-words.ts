const PREFIX = 'xiaohao.kept.';

/** Reads what was kept under a name; null where nothing is, or where it cannot be understood. */
export function keptWords<T>(name: string): T | null {
  try {
    return JSON.parse(window.localStorage.getItem(PREFIX + name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Keeps work that is not sent yet on this machine; null forgets it. False where the machine keeps nothing. */
export function keepWords(name: string, words: unknown): boolean {
  try {
    if (words === null) window.localStorage.removeItem(PREFIX + name);
    else window.localStorage.setItem(PREFIX + name, JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}
