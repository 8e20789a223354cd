const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** Every id that stands anywhere in it, once. */
export function idsIn(anything: unknown): string[] {
  return [...new Set(JSON.stringify(anything).match(ID) ?? [])].sort();
}
