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

  it('tells of a resumption how long the clock stood still, and what was noted', () => {
    const data = { fromOn: '2026-11-02', days: 9, unit: 'workingDays', before: '2026-12-01', dueOn: '2026-12-14' };
    const { body } = eventText('item.resumed', { ...data, note: '批复已到' }, '张三', facts);
    expect(body).toContain(
      '2026-11-02 起暂停了 9 个工作日，新的整改时限 2026-12-14（原时限 2026-12-01）。说明：批复已到',
    );
  });

  it('tells the unit that gets an item to sign, and the one that loses it that it has no more to do', () => {
    const { body } = eventText('item.reassigned', { fromUnitId: 'u', reason: '机构改革' }, '张三', facts);
    expect(body).toContain('改由别的单位牵头');
    expect(body).toContain('理由：机构改革');
    expect(body).toContain('原牵头单位不再办理');
  });

  it('says of an assignment by rule how its date was reckoned', () => {
    const data = { leadUnitId: 'u', handlerId: 'h', leaderId: 'l', dueOn: '2026-12-31', arithmetic: '时限为2026年底' };
    const sentence = eventSentence('item.assigned', data, () => '');
    expect(sentence).toMatch(/整改时限 2026-12-31（按规则推算：时限为2026年底）$/);
  });

  it('names the unit that lost it by a change of assignment, and why', () => {
    const data = { fromUnitId: 'f', leadUnitId: 'u', handlerId: 'h', dueOn: '2026-12-01', reason: '机构改革' };
    const names: Record<string, string> = { f: '石桥镇', u: '柳林镇', h: '李四' };
    expect(eventSentence('item.reassigned', data, (id) => names[id]!)).toBe(
      '调整交办：石桥镇 → 柳林镇，责任人 李四，整改时限 2026-12-01，重新签收；理由：机构改革',
    );
  });

  it('tells whoever was to decide an extension that it ended, and nobody of a unit that lost the item', () => {
    const ended = { dueOn: '2026-12-20', level: 'unit', end: 'cancelled' };
    expect(eventNotice('item.extensionWithdrawn', ended)?.audience).toEqual(['leader']);
    expect(eventNotice('item.extensionLapsed', ended)?.audience).toEqual(['leader']);
    expect(eventNotice('item.extensionLapsed', { ...ended, end: 'reassigned' })).toBeNull();
    const office = { ...ended, level: 'office', end: 'reassigned' };
    expect(eventNotice('item.extensionLapsed', office)?.audience).toEqual(['coordinator']);
    expect(eventText('item.extensionLapsed', office, '张三', facts).body).toContain('改由别的单位牵头');
    expect(eventSentence('item.extensionWithdrawn', ended, () => '')).toBe(
      '申请销号，延期至 2026-12-20 的申请未经审批，自动撤回',
    );
  });

  it('gives the word of whoever granted an extension, and the fields that were edited', () => {
    const granted = { before: '2026-12-01', dueOn: '2026-12-20', reason: '情况属实' };
    expect(eventSentence('item.extensionApproved', granted, () => '')).toBe(
      '批准延期：2026-12-01 → 2026-12-20；说明：情况属实',
    );
    expect(eventSentence('item.extensionApproved', { ...granted, askedFrom: '2026-11-24' }, () => '')).toBe(
      '批准延期：2026-12-01 → 2026-12-20，申请时的时限为 2026-11-24；说明：情况属实',
    );
    expect(eventSentence('item.edited', { fields: ['title', 'dueRule'] }, () => '')).toBe(
      '修改了问题的内容：问题、原文时限要求',
    );
    expect(eventSentence('item.edited', { fields: [] }, () => '')).toBe('修改了问题的内容');
  });
});
