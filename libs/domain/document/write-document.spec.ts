import { aDocument } from '../../../test/builders/a-document';
import { day } from '../day';
import { documentNumber, ISSUED_KINDS, type IssuedKind } from './document-kind';
import { NO_TERMS } from './document-terms';
import type { DocumentFacts } from './issued-document';
import { writeDocument } from './write-document';

const facts = (differs: Partial<DocumentFacts> = {}): DocumentFacts => ({ ...aDocument().facts, ...differs });
const wordsOf = (kind: IssuedKind, differs: Partial<DocumentFacts> = {}): string =>
  writeDocument(kind, facts(differs))
    .paragraphs.map(({ text }) => text)
    .join('\n');

describe('official documents', () => {
  it('are numbered with the year in its brackets and no leading zero', () => {
    expect(documentNumber({ kind: 'supervisionNotice', year: 2026, seq: 3 })).toBe('督办〔2026〕3号');
    const words = ISSUED_KINDS.map((kind) => documentNumber({ kind, year: 2026, seq: 1 }));
    expect(new Set(words).size).toBe(ISSUED_KINDS.length);
  });

  it.each(ISSUED_KINDS)('%s reads as sentences, whatever is left empty', (kind) => {
    const bare = facts({
      item: { number: '2026-01-001', title: '问题', manifestation: null, dueOn: null, originalDueOn: null },
      replyBy: null,
      nextRung: null,
    });
    for (const these of [facts(), bare]) {
      const { title, addressee, paragraphs } = writeDocument(kind, these);
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(addressee === '' && kind !== 'referral').toBe(kind === 'publicityNotice');
      for (const { text } of paragraphs) {
        expect(text).not.toMatch(/undefined|null|NaN|。。|；。|，。/);
        expect(text.length).toBeGreaterThan(0);
      }
    }
  });

  it.each(['urgeNotice', 'supervisionNotice', 'listedSupervision', 'orderToRectify'] as const)(
    '%s names its basis, item, date, what went before, the reply and what follows',
    (kind) => {
      const text = wordsOf(kind, { earlier: ['提醒〔2026〕1号', '催办〔2026〕2号'] });
      for (const part of [
        '根据市委依法治市办《法治建设督察反馈意见整改》',
        '“行政执法公示不及时”（编号2026-01-001，整改时限2026年12月1日）',
        '处罚决定超期公示。截至2026年12月8日，已逾期5个工作日（时限2026年12月1日）。',
        '此前已就本事项发出文书2份：提醒〔2026〕1号、催办〔2026〕2号',
        '请于2026年12月15日前通过系统书面回复',
        '将按规定予以挂牌督办',
      ])
        expect(text).toContain(part);
    },
  );

  it('says the colour of an urge and of a supervision, and the original date where it moved', () => {
    const item = { ...facts().item, originalDueOn: day('2026-11-01') };
    expect(wordsOf('urgeNotice', { item })).toMatch(/原定时限2026年11月1日.*催办（黄色）/);
    expect(wordsOf('supervisionNotice')).toContain('督办（红色）');
  });

  it('calls the person to an interview without a proxy, at a time and place', () => {
    const terms = { ...NO_TERMS, heldOn: day('2026-12-15'), time: '09:30', place: '县政府三楼', person: '镇长李四' };
    const text = wordsOf('interviewNotice', { terms });
    expect(text).toContain('柳林镇镇长李四，不得委托他人代为参加');
    expect(text).toContain('时间：2026年12月15日 09:30。地点：县政府三楼。');
  });

  it('counts in a circular as the figures do, with a rate of one decimal, and zeros', () => {
    const totals = { total: 8, closed: 3, overdue: 2, laggards: [{ unit: '柳林镇', overdue: 2 }] };
    const terms = { ...NO_TERMS, scope: '各镇、县直各部门' };
    expect(wordsOf('circular', { totals, terms })).toContain(
      '共有整改事项8个，已销号3个，完成率37.5%；逾期未完成2个，其中柳林镇2个。',
    );
    expect(wordsOf('circular', { totals: { total: 0, closed: 0, overdue: 0, laggards: [] } })).toContain(
      '共有整改事项0个，已销号0个，完成率0.0%；逾期未完成0个。',
    );
    expect(writeDocument('circular', facts({ terms })).addressee).toBe('各镇、县直各部门');
  });

  it.each(ISSUED_KINDS)('%s ends with a note where its dates lie in a year not yet published', (kind) => {
    const dateNote = '回复期限：2027年放假安排尚未公布，按普通周和法定节日计算，公布后可能变动';
    expect(wordsOf(kind, { dateNote }).split('\n').at(-1)).toBe(`日历提示：${dateNote}。`);
    expect(wordsOf(kind)).not.toContain('日历提示');
  });

  it('sends a referral to who receives it, with a copy to the unit', () => {
    const referral = writeDocument('referral', facts({ terms: { ...NO_TERMS, receiver: '县纪委监委' } }));
    expect([referral.addressee, referral.copyTo]).toEqual(['县纪委监委', '柳林镇']);
  });
});
