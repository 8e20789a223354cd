/** 2026-11-30 08:20, eight hours ahead of UTC all year; what is no instant stays as it is. */
export function shanghaiMinute(at: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return at;
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
