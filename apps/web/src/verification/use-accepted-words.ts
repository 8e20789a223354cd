import type { Item } from '../api/types';
import { useSupervision } from '../supervision/use-supervisions';
import { closesIt } from './verification-values';

/** What 通过 leads to. Whether what passes its last level is published first, its list says; until it has, neither is promised. */
export function useAcceptedWords(item: Item): string {
  const isLast = closesIt(item);
  const { data: supervision } = useSupervision(item.supervision.id, isLast);
  if (!isLast) return '通过，转下一级';
  if (!supervision) return '通过';
  return supervision.publicity ? '通过，进入公示' : '通过，予以销号';
}
