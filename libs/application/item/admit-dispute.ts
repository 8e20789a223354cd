import { authorize } from '@domain/item/item-policy';
import { RectificationItem } from '@domain/item/rectification-item';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemQueries } from '../ports/item-queries';
import { DisputeFiling } from './dispute-filing';
import { checkVersion, type Expected } from './expected-version';

/** Whether a dispute with a file may come at all: asked before its content is read, so that nobody fills a disk he may not write to. */
@Injectable()
export class AdmitDispute {
  constructor(
    private readonly queries: ItemQueries,
    private readonly filing: DisputeFiling,
  ) {}

  async run(actor: Actor, itemId: string, expected: Expected): Promise<void> {
    const { item, today } = await this.queries.file(actor, itemId);
    authorize(actor, 'dispute', item);
    checkVersion(item, expected);
    RectificationItem.from(item).requireDisputable(await this.filing.until(item), today);
  }
}
