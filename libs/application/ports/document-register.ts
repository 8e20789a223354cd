import type { Day } from '@domain/day';
import type { IssuedKind } from '@domain/document/document-kind';
import type { DocumentSurroundings } from '@domain/document/issued-document';
import type { ItemState } from '@domain/item/item-state';

/** A number, and the names that a document prints. */
export interface Opened {
  seq: number;
  surroundings: DocumentSurroundings;
}

/** 发文登记: gives numbers, and says what stands around items. */
export abstract class DocumentRegister {
  /**
   * In a unit of work: takes for each the next number of its kind and the year, held until it ends, so that none is given twice and
   * one that is rolled back leaves no gap. Two who take numbers of several kinds take them in one order.
   */
  abstract open(
    orders: readonly { item: Readonly<ItemState>; kind: IssuedKind }[],
    year: number,
    today: Day,
  ): Promise<Opened[]>;
}
