import { Names } from '@application/ports/names';
import type { TimelineDuty, TimelineEvent, TimelineNotice, TimelineRows } from '@application/ports/timeline-queries';
import { eventSentence, type NameOf } from '@domain/audit/event-sentence';
import { DUTY_KIND_WORDS } from '@domain/deadline/duty';
import { NOTICE_KIND_LABELS } from '@domain/notice/notice';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { TimelineEntryView } from './timeline.view';

const NOTHING = { noticeId: null, receivedAt: null, mail: null, occurrence: null };

/** Why a duty ended without acting, as the timeline says it. */
const REASONS: Record<string, string> = {
  superseded: '已由更高一级或更近一次的提醒代替',
  missed: '已过当日，不再补发',
  replanned: '时限、责任人或状态有变，重新安排',
  stale: '提醒规则或工作日历有变，不再需要',
};
const ENDS: Record<TimelineDuty['state'], string> = { skipped: '已跳过', cancelled: '已取消', dead: '未能执行' };

/** Events, notices and duties as one thread, oldest first; of one instant the event comes before what followed from it. */
@Injectable()
export class TimelinePresenter {
  constructor(private readonly names: Names) {}

  async thread({ events, notices, duties }: TimelineRows): Promise<TimelineEntryView[]> {
    const ids = [...notices.map(({ personId }) => personId), ...events.flatMap(({ data }) => idsIn(data))];
    const book = await this.names.book(ids);
    const nameOf: NameOf = (id) => book.person(id) || book.unit(id);
    return [
      ...events.map((event) => presentEvent(event, nameOf)),
      ...notices.map((notice) => presentNotice(notice, nameOf)),
      ...duties.map(presentDuty),
    ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
}

/** The ids whose names the sentences print. */
function idsIn({ leadUnitId, handlerId, leaderId }: Record<string, unknown>): string[] {
  return [leadUnitId, handlerId, leaderId].filter((id) => typeof id === 'string');
}

function presentEvent({ at, on, type, personName, data }: TimelineEvent, nameOf: NameOf): TimelineEntryView {
  return {
    ...NOTHING,
    at: at.toISOString(),
    on,
    kind: type,
    actor: personName,
    text: eventSentence(type, data, nameOf),
  };
}

function presentNotice(notice: TimelineNotice, nameOf: NameOf): TimelineEntryView {
  const received = notice.receivedAt ? '，已签收' : '';
  const reply = notice.replyBy ? `，请于 ${notice.replyBy} 前回复` : '';
  return {
    ...NOTHING,
    at: notice.at.toISOString(),
    on: notice.on,
    kind: 'notice',
    actor: CLOCK.name,
    text: `通知${nameOf(notice.personId)}：${NOTICE_KIND_LABELS[notice.kind]}${reply}${received}`,
    noticeId: notice.id,
    receivedAt: notice.receivedAt?.toISOString() ?? null,
    mail: notice.deliveries.mail ?? null,
  };
}

function presentDuty({ at, on, duty, state, reason }: TimelineDuty): TimelineEntryView {
  const why = reason ? `（${REASONS[reason] ?? reason}）` : '';
  return {
    ...NOTHING,
    at: at.toISOString(),
    on,
    kind: `duty.${state}`,
    actor: CLOCK.name,
    text: `原定 ${duty.occurrence} 的${DUTY_KIND_WORDS[duty.kind]}${ENDS[state]}${why}`,
    occurrence: duty.occurrence,
  };
}
