import { day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { anItem } from '../../../test/builders/an-item';
import { eventSentence } from '../audit/event-sentence';
import type { ItemEventType } from '../item/item-events';
import { EVENT_NOTICES, eventNotice } from './event-notices';
import { eventText } from './event-text';

const TYPES = Object.keys(EVENT_NOTICES) as ItemEventType[];
/** What the events of rungs, and of look-backs given to somebody, say of themselves; the others know nothing of it. */
const RUNG = { kind: 'interview', audience: ['handler'], assigneeId: 'somebody' };
const facts = {
  item: anItem().state,
  today: day('2026-11-20'),
  calendar: shippedCalendar(),
  supervisionTitle: '法治督察',
};

describe('the words of events', () => {
  it.each(TYPES.filter((type) => EVENT_NOTICES[type]))(
    '%s tells what happened, which item and who sends it',
    (type) => {
      const notice = eventNotice(type, RUNG)!;
      const { kind, title, body } = eventText(type, RUNG, '张三', facts);
      expect(kind).toBe(notice.kind);
      expect(title).toBe(`${notice.head}：2026-01-001 行政执法公示不及时`);
      const lines = body.split('\n');
      expect(lines[0]).toMatch(/\p{Script=Han}/u);
      expect(lines).toContain('事项：2026-01-001 行政执法公示不及时');
      expect(lines.at(-1)).toBe('发出：张三');
      expect(body).not.toMatch(/undefined|null|NaN/);
    },
  );

  it.each(TYPES.filter((type) => !EVENT_NOTICES[type]))('%s raises no notice', (type) => {
    expect(() => eventText(type, {}, '张三', facts)).toThrow('raises no notice');
  });

  it.each(TYPES)('%s has a sentence for the timeline, whatever its data holds', (type) => {
    for (const data of [{}, { reason: '材料不全', dueOn: '2026-12-01', measures: 3, cycle: 2, version: 1 }]) {
      const sentence = eventSentence(type, data, () => '某人');
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('names people and the date before a change of assignment', () => {
    const data = { leadUnitId: 'u', handlerId: 'h', dueOn: '2026-12-01', before: { dueOn: '2026-11-30' } };
    const names: Record<string, string> = { u: '柳林镇', h: '李四' };
    expect(eventSentence('item.reassigned', data, (id) => names[id]!)).toBe(
      '调整交办：柳林镇，责任人 李四，整改时限 2026-12-01（原 2026-11-30）',
    );
  });

  it('names the unit that lost it by a change of assignment, and why', () => {
    const data = { fromUnitId: 'f', leadUnitId: 'u', handlerId: 'h', dueOn: '2026-12-01', reason: '机构改革' };
    const names: Record<string, string> = { f: '石桥镇', u: '柳林镇', h: '李四' };
    expect(eventSentence('item.reassigned', data, (id) => names[id]!)).toBe(
      '调整交办：石桥镇 → 柳林镇，责任人 李四，整改时限 2026-12-01，重新签收；理由：机构改革',
    );
  });

  it('gives the word of whoever granted an extension, and the fields that were edited', () => {
    const granted = { before: '2026-12-01', dueOn: '2026-12-20', reason: '情况属实' };
    expect(eventSentence('item.extensionApproved', granted, () => '')).toBe(
      '批准延期：2026-12-01 → 2026-12-20；说明：情况属实',
    );
    expect(eventSentence('item.edited', { fields: ['title', 'dueRule'] }, () => '')).toBe(
      '修改了问题的内容：问题、原文时限要求',
    );
    expect(eventSentence('item.edited', { fields: [] }, () => '')).toBe('修改了问题的内容');
  });
});
