import fc from 'fast-check';
import { addDays, type Day } from '../day';
import { SEVERITIES } from '../item/item-words';
import { AUDIENCES, dutyKey } from './duty';
import { expectedDuties } from './duty-plan';
import { parseReminderPolicy } from './parse-reminder-policy';
import { DEFAULT_REMINDER_POLICY } from './reminder-policy';
import { shippedCalendar } from './shipped-calendar';

const row = (changes: object = {}) => ({ ...DEFAULT_REMINDER_POLICY[4], ...changes });

const FOOT = { rungOn: null, rungReplyBy: null, rungAnsweredOn: null };

describe('parseReminderPolicy', () => {
  it('reads back what was saved as JSON', () =>
    expect(parseReminderPolicy(JSON.parse(JSON.stringify(DEFAULT_REMINDER_POLICY)))).toEqual(DEFAULT_REMINDER_POLICY));

  it('takes rows from before as automatic up to 挂牌督办, without a document, by any channel, for any type', () => {
    const { automatic: _a, document: _d, channels: _c, remediationTypes: _t, ...old } = row();
    expect(parseReminderPolicy([old, { ...old, rung: 4, offset: 20 }])).toMatchObject([
      { automatic: true, document: null, channels: null, remediationTypes: null },
      { automatic: false, document: null, channels: null, remediationTypes: null },
    ]);
  });

  it.each<[unknown, string, string]>([
    ['rows', '', '应是一个列表'],
    [[null], '/0', '第 1 行有误：应是一个对象'],
    [[row(), row({ colour: 'red' })], '/1', '没有“colour”这一栏'],
    [[row({ kind: 'shout' })], '/0/kind', '应是 reminder、urge'],
    [[row({ rung: 9 })], '/0/rung', '0 到 6'],
    [[row({ offset: 0 })], '/0/offset', '1 到 250'],
    [[row({ rung: 0, offset: 251 })], '/0/offset', '-120 到 250'],
    [[row({ offset: 1.5 })], '/0/offset', '整数'],
    [[row({ rung: 0, offset: 200, every: 30, times: 3 })], '/0/times', '不能晚于到期后第 250 个工作日'],
    [[row({ severities: [] })], '/0/severities', '选一个或几个'],
    [[row({ audience: ['everybody'] })], '/0/audience', 'handler、leader'],
    [[row({ replyWithin: 0 })], '/0/replyWithin', '1 到 60'],
    [[row({ replyWithin: undefined })], '/0/replyWithin', '1 到 60'],
    [[row({ offset: 5 }), row({ rung: 2, offset: 3 })], '/1/offset', '第 2 级不能早于第 1 级'],
    [[row({ times: 3, every: 5 })], '/0/times', '每一级只发一次'],
    [[row(), row({ offset: 2 })], '/1/severities', '已有一行'],
    [[row(), row({ offset: 2, remediationTypes: ['immediate'] })], '/1/severities', '已有一行'],
    [[row({ remediationTypes: [] })], '/0/remediationTypes', '第 1 行“整改类型”有误：应从 immediate'],
    [[row({ remediationTypes: ['later'] })], '/0/remediationTypes', '应从 immediate'],
    [[row({ automatic: 'yes' })], '/0/automatic', 'true 或 false'],
    [[row({ document: 'letter' })], '/0/document', 'reminderLetter、urgeNotice'],
    [[row({ channels: [] })], '/0/channels', '第 1 行“外发渠道”有误：应从 mail、sms'],
    [[row({ channels: ['fax'] })], '/0/channels', 'mail、sms'],
  ])('refuses %j', (value, pointer, sentence) => {
    expect(() => parseReminderPolicy(value)).toThrow(sentence);
    expect(() => parseReminderPolicy(value)).toThrow(
      expect.objectContaining({ code: 'input.invalid', errors: [expect.objectContaining({ pointer })] }),
    );
  });

  it('takes one rung twice for items of different types', () => {
    const rows = [row({ remediationTypes: ['immediate'] }), row({ offset: 2, remediationTypes: ['continuing'] })];
    expect(parseReminderPolicy(rows)).toEqual(rows);
  });

  it('any rows it accepts make a plan with its duties once, on working days, climbing', () => {
    const calendar = shippedCalendar();
    const anyRow = fc.record({
      kind: fc.constantFrom('urge' as const, 'supervisionNotice' as const),
      rung: fc.integer({ min: 1, max: 3 }),
      anchor: fc.constant('dueOn' as const),
      offset: fc.integer({ min: 1, max: 30 }),
      every: fc.constant(1),
      times: fc.constant(1),
      severities: fc.subarray([...SEVERITIES], { minLength: 1 }),
      audience: fc.subarray([...AUDIENCES], { minLength: 1 }),
      replyWithin: fc.option(fc.integer({ min: 1, max: 9 })),
      misfire: fc.constantFrom('catchUp' as const, 'skip' as const),
    });
    const accepted = (rows: unknown) => {
      try {
        return parseReminderPolicy(rows);
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 4 }),
        fc.nat(1_000),
        fc.integer({ min: -60, max: 60 }),
        (rows, at, late) => {
          const policy = accepted(rows);
          fc.pre(policy !== null);
          const dueOn = addDays('2024-01-01' as Day, at);
          const facts = {
            status: 'inProgress',
            severity: 'normal',
            remediationType: 'immediate',
            submittedOn: null,
            pendingLevel: null,
          } as const;
          const scheduled = { dueOn, scheduledOn: addDays(dueOn, late), cycle: 1, rung: 0, ...FOOT };
          const duties = expectedDuties({ ...facts, ...scheduled }, policy, calendar);
          expect(new Set(duties.map(dutyKey)).size).toBe(duties.length);
          expect(duties.every(({ occurrence }) => calendar.isWorkingDay(occurrence))).toBe(true);
          expect(duties.every(({ occurrence }) => occurrence > scheduled.scheduledOn)).toBe(true);
          expect(duties.map(({ rung }) => rung)).toEqual(duties.map(({ rung }) => rung).sort());
        },
      ),
    );
  });
});
