import { isDay } from '@domain/day';
import { DomainError } from '@domain/errors';
import { isId } from './is-id';

/** Where a list sorted by a day and an id goes on. */
export interface DayCursor {
  on: string;
  id: string;
}

export const writeDayCursor = ({ on, id }: DayCursor): string => `${on}.${id}`;

/** Null for the first page. Throws `input.invalid` for what is none of ours. */
export function readDayCursor(cursor: string | null): DayCursor | null {
  if (cursor === null) return null;
  const [on, id, ...rest] = cursor.split('.');
  if (isDay(on) && isId(id) && rest.length === 0) return { on, id };
  throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
}
