import { eventPath } from './dossier-form';
import type { Findings } from './findings';
import type { SealedEvent } from './sealed-event';

/** Each event says which of its item it is: none may be missing before the last, none stand twice, none in another place. */
export function checkOrder(
  events: readonly SealedEvent[],
  leaves: ReadonlyMap<number, number>,
  findings: Findings,
): void {
  let [due, leaf, seq] = [1, -1, 0];
  let unnumbered = 0;
  for (const event of events) {
    findings.checked('order');
    const at = { file: eventPath(event.number), event: event.number };
    if (event.number !== due)
      findings.fault(
        'order',
        `缺少第 ${due} 个${event.number - due > 1 ? `至第 ${event.number - 1} 个` : ''}事件。`,
        at,
      );
    if (event.kept && event.kept.number !== event.number)
      findings.fault('order', `这个事件封存时是事项的第 ${event.kept.number} 个，却排在第 ${event.number} 个。`, at);
    if (!event.kept) unnumbered += 1;
    const ownLeaf = leaves.get(event.number) ?? leaf + 1;
    if (ownLeaf <= leaf || event.seq <= seq) findings.fault('order', '这个事件在日志里的位置早于它前面的事件。', at);
    [due, leaf, seq] = [event.number + 1, Math.max(leaf, ownLeaf), Math.max(seq, event.seq)];
  }
  const first = events[0];
  if (first && first.type !== 'item.drafted')
    findings.fault('order', '第一个事件不是登记问题，前面缺少事件。', {
      file: eventPath(first.number),
      event: first.number,
    });
  if (unnumbered > 0) findings.note(`有 ${unnumbered} 个较早的事件没有自带顺序号，其间是否缺少事件无从核对。`);
}
