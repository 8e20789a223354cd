import type { Party } from '@domain/notice/resolve-audience';
import { scopeOf, type UnitKind } from '@domain/unit/unit';

/** Everybody who may be told of something. */
export const ALL_PEOPLE = `select p.id, p.name, p.email, p.unit_id as "unitId", p.roles, u.kind as "unitKind", u.path as "unitPath"
  from person p join unit u on u.id = p.unit_id where p.active`;

export type PersonRow = Omit<Party, 'scope'> & { unitKind: UnitKind; unitPath: string };

/** A row with the unit at and below which he works. */
export function partyOf({ unitKind, unitPath, ...person }: PersonRow): Party {
  return { ...person, scope: scopeOf({ kind: unitKind, path: unitPath }) };
}
