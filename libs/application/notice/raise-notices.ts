import type { ItemState } from '@domain/item/item-state';
import type { Audience } from '@domain/notice/notice';
import type { NoticeFacts, NoticeText } from '@domain/notice/notice-text';
import { partsPlayed, resolveAudience } from '@domain/notice/resolve-audience';
import { whyTold } from '@domain/notice/why-told';
import { Injectable } from '@nestjs/common';
import { Channels } from '../ports/channel';
import { DutyRules } from '../ports/duty-rules';
import { Notices } from '../ports/notices';
import { Parties } from '../ports/parties';
import { UnitOfWork } from '../ports/unit-of-work';

/** The step that duties of the clock and events share: whom it concerns, in which words, on record. Runs in a unit of work. */
@Injectable()
export class RaiseNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: DutyRules,
    private readonly parties: Parties,
    private readonly notices: Notices,
    private readonly channels: Channels,
  ) {}

  /**
   * `except` is who caused it and need not be told; `inDigest` leaves the mail to the digest of the day. Throws where nobody at all could
   * be told.
   */
  async about(
    item: Readonly<ItemState> & { formerHandlerId?: string | null },
    sourceId: string,
    audience: readonly Audience[],
    words: (facts: NoticeFacts) => NoticeText,
    { except = null, inDigest = false }: { except?: string | null; inDigest?: boolean } = {},
  ): Promise<void> {
    const { calendar } = await this.rules.current();
    const { people, supervisionTitle } = await this.parties.of(item, audience);
    const today = this.work.today();
    const meant = resolveAudience(item, audience, people);
    if (meant.length === 0) throw new Error(`nobody to tell of item ${item.number}`);
    const { kind, title, body, replyBy } = words({ item, today, calendar, supervisionTitle });
    await this.notices.raise(
      meant
        .filter(({ id }) => id !== except)
        .map(({ id, email }) => ({
          sourceId,
          personId: id,
          email,
          kind,
          itemId: item.id,
          number: item.number,
          title,
          body,
          on: today,
          replyBy,
          why: whyTold(kind, audience, partsPlayed(item, audience, people, id), except === null),
        })),
      this.channels.personal.filter((way) => !inDigest || way !== 'mail'),
    );
  }
}
