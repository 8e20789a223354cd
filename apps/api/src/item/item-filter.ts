import type { ItemFilter } from '@application/ports/item-queries';
import { DomainError } from '@domain/errors';
import { ITEM_STATUSES, type ItemStatus } from '@domain/item/item-status';
import type { ItemFilterQuery } from './item.input';

/** The query as the ledger's filter; unknown statuses are refused by name. */
export function toFilter({ status, sort: _sort, ...rest }: ItemFilterQuery): ItemFilter {
  if (status === undefined) return rest;
  const wanted = status.split(',');
  const unknown = wanted.find((one) => !ITEM_STATUSES.includes(one as ItemStatus));
  if (unknown !== undefined) {
    throw DomainError.at(
      '/status',
      'input.invalid',
      `没有“${unknown}”这种状态，应为其中之一：${ITEM_STATUSES.join('、')}。`,
    );
  }
  return { ...rest, status: wanted as ItemStatus[] };
}
