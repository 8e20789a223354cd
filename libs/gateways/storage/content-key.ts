/** `ab/cdef…`: where content of that hash lies. Throws for what is no hash, so that nothing else is ever a path. */
export function contentKey(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
