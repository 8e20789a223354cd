import type { ChannelKind } from '@domain/notice/channel';
import type { Audience } from '@domain/notice/notice';
import type { NoticeFacts, NoticeText } from '@domain/notice/notice-text';
import { partsPlayed, resolveAudience, type Told } from '@domain/notice/resolve-audience';
import { whyTold } from '@domain/notice/why-told';
import { Injectable } from '@nestjs/common';
import { Channels } from '../ports/channel';
import { DutyRules } from '../ports/duty-rules';
import { type NewNotice, Notices } from '../ports/notices';
import { Parties, type Surroundings } from '../ports/parties';
import { UnitOfWork } from '../ports/unit-of-work';

/** What is to be told of one item. */
export interface Telling {
  item: Told;
  /** The timer or outbox row behind it. */
  sourceId: string;
  audience: readonly Audience[];
  words(facts: NoticeFacts): NoticeText;
  /** Who caused it and need not be told. */
  except?: string | null;
  /** Leaves the mail to the next digest. */
  inDigest?: boolean;
  /** The only ways out the rule leaves it; null: no rule says. */
  channels?: readonly ChannelKind[] | null;
}

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

  /** A few statements, however many are to be told. Throws where of one item nobody at all could be told. */
  async about(tellings: readonly Telling[]): Promise<void> {
    if (tellings.length === 0) return;
    const { calendar } = await this.rules.current();
    const around = await this.parties.of(tellings);
    const written = tellings.map((telling, place) => ({
      inDigest: telling.inDigest ?? false,
      notices: this.write(telling, around[place]!, (facts) =>
        telling.words({ ...facts, today: this.work.today(), calendar }),
      ),
    }));
    for (const inDigest of [false, true]) {
      await this.notices.raise(
        written.filter((one) => one.inDigest === inDigest).flatMap(({ notices }) => notices),
        this.channels.personal,
        inDigest,
      );
    }
  }

  private write(
    { item, sourceId, audience, except = null, channels = null }: Telling,
    { people, supervisionTitle }: Surroundings,
    words: (facts: Pick<NoticeFacts, 'item' | 'supervisionTitle'>) => NoticeText,
  ): NewNotice[] {
    const meant = resolveAudience(item, audience, people);
    if (meant.length === 0) throw new Error(`nobody to tell of item ${item.number}`);
    const { kind, title, body, replyBy } = words({ item, supervisionTitle });
    return meant
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
        on: this.work.today(),
        replyBy,
        channels,
        why: whyTold(kind, audience, partsPlayed(item, audience, people, id), except === null),
      }));
  }
}
