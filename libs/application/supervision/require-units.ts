import type { ItemDraft } from '@domain/supervision/confirm-items';
import type { Directory } from '../ports/directory';

/** The units a person chose for his list are units he may see. Throws `unit.not_found` naming the field. */
export async function requireUnits(directory: Directory, drafts: readonly ItemDraft[]): Promise<void> {
  for (const [place, { leadUnitId, cooperatingUnitIds }] of drafts.entries()) {
    if (leadUnitId) await directory.unit(leadUnitId, `/items/${place}/unitId`);
    for (const id of cooperatingUnitIds) await directory.unit(id, `/items/${place}/cooperatingUnitIds`);
  }
}
