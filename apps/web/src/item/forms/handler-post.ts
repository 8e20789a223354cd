import type { components } from '../../api/schema';
import type { Item } from '../../api/types';

type Post = components['schemas']['PostView'];

interface Choice {
  value: string;
  label: string;
  disabled: boolean;
}

/** The posts of the unit with their holders. One that is vacant, or held by nobody who handles items, cannot own an item. */
export function postChoices(posts: readonly Post[] | undefined, handlers: readonly { value: string }[]): Choice[] {
  const able = new Set(handlers.map(({ value }) => value));
  return (posts ?? []).map(({ id, title, holder }) => ({
    value: id,
    label: `${title}（${holder ? holder.name : '空缺'}）`,
    disabled: !holder || !able.has(holder.id),
  }));
}

interface Chosen {
  leadUnitId: string;
  handlerId: string;
  handlerPostId?: string | null;
}

/** The post that owns the item from now on. Where none could be chosen, unit and handler being the same, the present one stays. */
export function postToSend(
  chosen: Chosen,
  item: Pick<Item, 'leadUnit' | 'handler' | 'handlerPostId'>,
): string | undefined {
  if (chosen.handlerPostId !== undefined) return chosen.handlerPostId ?? undefined;
  const isSame = chosen.leadUnitId === item.leadUnit?.id && chosen.handlerId === item.handler?.id;
  return isSame ? (item.handlerPostId ?? undefined) : undefined;
}
