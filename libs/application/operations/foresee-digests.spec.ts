import { day, type Day } from '@domain/day';
import { DEFAULT_DISPATCH_POLICY } from '@domain/deadline/dispatch-policy';
import { type Duty, dutyInstant, type ToldDuty } from '@domain/deadline/duty';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { DigestSource } from '@domain/notice/digest-entries';
import type { Party } from '@domain/notice/resolve-audience';
import { CLOCK } from '@domain/unit/actor';
import { aParty } from '../../../test/builders/a-party';
import { anItem } from '../../../test/builders/an-item';
import { MemoryChannels } from '../../../test/fakes/engine-fakes';
import type { Calendars } from '../ports/calendars';
import type { DigestQueries, DigestStanding } from '../ports/digest-queries';
import type { DispatchRules } from '../ports/dispatch-rules';
import { type ComingMessage, ForeseeDigests } from './foresee-digests';

const [MONDAY, TUESDAY, WEDNESDAY, SUNDAY] = ['16', '17', '18', '22'].map((date) => day(`2026-11-${date}`)) as [
  Day,
  Day,
  Day,
  Day,
];
const HANDLER = aParty({ id: 'handler', roles: ['handler'] });
const LEADER = aParty({ id: 'leader', roles: ['unitLeader'] });
const COORDINATOR = aParty({ id: 'coordinator', scope: '/c/', unitId: 'office', roles: ['coordinator'] });

const source = (differs: Partial<DigestSource>): DigestSource => ({
  ...anItem({ status: 'inProgress' }).state,
  lookBackOn: null,
  remindedOn: [],
  told: [],
  ...differs,
});

const reminder = (item: DigestSource, on: Day, person: Party): ComingMessage => {
  const duty: Duty = {
    ...{ kind: 'reminder', occurrence: on, rung: 0, dueAt: dutyInstant(on), audience: ['handler'], replyBy: null },
    ...{ misfire: 'catchUp', proposal: false, document: null, channels: null, label: '' },
  };
  return { on, person, item, duty: duty as ToldDuty, digestOn: null };
};

interface Given {
  items: DigestSource[];
  messages?: ComingMessage[];
  standing?: Partial<DigestStanding>;
  people?: Party[];
  scope?: string;
  to?: Day;
  cut?: boolean;
}

/** From Monday 2026-11-16, seven in the morning. */
async function foresee({ items, messages = [], standing = {}, cut = false, ...given }: Given) {
  const { people = [HANDLER, LEADER, COORDINATOR], scope = '/', to = SUNDAY } = given;
  const asked: { span: unknown; alsoIds: readonly string[] }[] = [];
  const queries: DigestQueries = {
    standing: async () => ({ now: new Date('2026-11-15T23:00:00Z'), isWritten: false, unmailedIds: [], ...standing }),
    items: async (_, span, alsoIds) => (asked.push({ span, alsoIds }), { items, cut }),
  };
  const foreseen = await new ForeseeDigests(
    queries,
    { stored: async () => ({ policy: DEFAULT_DISPATCH_POLICY, isOwn: false }) } as unknown as DispatchRules,
    { current: async () => shippedCalendar() } as unknown as Calendars,
    new MemoryChannels(),
  ).after({ ...CLOCK, scope }, { from: MONDAY, to, messages, people });
  const lines = foreseen.digests.map(({ on, person, digest, mailed }) => ({
    on,
    who: person.id,
    title: digest.title,
    mailed,
  }));
  return { ...foreseen, lines, asked };
}

describe('the digests of the coming days', () => {
  it('roll the dates forward: this week, today, overdue; and nobody has an empty one', async () => {
    const { digests, asked, digestsTo } = await foresee({ items: [source({ dueOn: WEDNESDAY })] });
    expect(digests.map(({ on, person, digest }) => [on, person.id, digest.parts[0]!.section])).toEqual([
      [MONDAY, 'handler', 'week'],
      [TUESDAY, 'handler', 'week'],
      [WEDNESDAY, 'handler', 'today'],
      ['2026-11-19', 'handler', 'overdue'],
      ['2026-11-20', 'handler', 'overdue'],
    ]);
    expect(digests[4]!.digest.body).toContain('已逾期 2 个工作日');
    expect(asked).toEqual([{ span: { from: MONDAY, to: '2026-11-20', weekEnd: SUNDAY }, alsoIds: [] }]);
    expect(digestsTo).toBe(SUNDAY);
  });

  it('look a week ahead at most, and say so when they were cut', async () => {
    const items = [source({ dueOn: day('2026-11-02') })];
    const { digests, digestsTo, cut } = await foresee({ items, to: day('2026-12-31'), cut: true });
    expect([digests.length, digestsTo, cut]).toEqual([5, SUNDAY, true]);
    const { lines, asked } = await foresee({ items, to: MONDAY, standing: { isWritten: true } });
    expect([lines, asked]).toEqual([[], []]);
  });

  it('carry the mail of reminders, once, whomever they tell', async () => {
    const item = source({ dueOn: day('2026-12-01'), remindedOn: [TUESDAY] });
    const messages = [HANDLER, LEADER].map((person) => reminder(item, TUESDAY, person));
    const foreseen = await foresee({ items: [item], messages });
    expect(foreseen.messages.map(({ digestOn }) => digestOn)).toEqual([TUESDAY, TUESDAY]);
    const title = '到期提醒：2026-01-001 行政执法公示不及时';
    expect(foreseen.lines).toEqual([
      { on: TUESDAY, who: 'handler', title, mailed: true },
      { on: TUESDAY, who: 'leader', title, mailed: true },
    ]);
    expect(foreseen.asked[0]!.alsoIds).toEqual(['item']);
  });

  it('say in the first one what was told since the last', async () => {
    const item = source({ dueOn: day('2026-12-01'), told: [{ personId: 'leader', kind: 'reminder' }] });
    const { lines } = await foresee({ items: [item] });
    expect(lines.map(({ on, who }) => [on, who])).toEqual([
      [MONDAY, 'handler'],
      [MONDAY, 'leader'],
    ]);
  });

  it('stand in the inbox alone where a person has none mailed, whose reminders then have mails of their own', async () => {
    const item = source({ dueOn: day('2026-12-01'), remindedOn: [TUESDAY] });
    const messages = [reminder(item, TUESDAY, HANDLER)];
    const muted = await foresee({ items: [item], messages, standing: { unmailedIds: ['handler'] } });
    const without = await foresee({
      items: [item],
      messages: [reminder(item, TUESDAY, { ...HANDLER, email: null })],
      people: [{ ...HANDLER, email: null }],
    });
    for (const { lines, messages: told } of [muted, without]) {
      expect(lines.map(({ on, mailed }) => [on, mailed])).toEqual([[TUESDAY, false]]);
      expect(told.map(({ digestOn }) => digestOn)).toEqual([null]);
    }
  });

  it('are of the people whom the actor sees whole', async () => {
    const items = [source({ dueOn: MONDAY, planState: 'submitted' })];
    const { lines } = await foresee({ items, to: MONDAY });
    expect(lines.map(({ who }) => who)).toEqual(['handler', 'coordinator']);
    const narrow = await foresee({ items, to: MONDAY, scope: '/c/t1/' });
    expect(narrow.lines.map(({ who }) => who)).toEqual(['handler']);
  });
});
