import { type ExtensionEnd, waitingExtension } from '@domain/item/extension-rules';
import type { Act } from '@domain/item/item-record';
import type { RectificationItem } from '@domain/item/rectification-item';
import type { CaseFile } from '../ports/case-file';

/** No slow approver keeps a unit from handing in its work, nor the office from taking the item: a request that waits ends with that. */
export async function endWaitingExtension(
  caseFile: CaseFile,
  item: RectificationItem,
  end: ExtensionEnd,
  act: Act,
): Promise<void> {
  const { id, cycle } = item.state;
  const waiting = waitingExtension(await caseFile.of('extension', id, cycle));
  if (!waiting) return;
  const outcome = item.endExtension(waiting, end, act);
  const ended = { outcome, decidedById: act.by, decidedOn: act.on };
  await caseFile.update('extension', { ...waiting, pendingLevel: null, ...ended });
}
