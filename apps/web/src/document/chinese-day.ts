/** `2026-12-08` as documents print it: 2026年12月8日. */
export function chineseDay(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
