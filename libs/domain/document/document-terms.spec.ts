import { day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { ISSUED_KINDS } from './document-kind';
import { NO_TERMS, settleTerms, suggestedTerms, TERMS_OF } from './document-terms';

const today = day('2026-12-08');
const calendar = shippedCalendar();
const around = { today, office: '县委依法治县办', leader: '李四' };

describe('the terms of a document', () => {
  it.each(ISSUED_KINDS)('%s is suggested nothing it has no field for', (kind) => {
    const said = Object.entries(suggestedTerms(kind, around, calendar)).filter(([, value]) => value !== null);
    for (const [field] of said) expect(TERMS_OF[kind]).toContain(field);
  });

  it('suggests an interview within five working days, in the office', () => {
    expect(suggestedTerms('interviewNotice', around, calendar)).toMatchObject({
      heldOn: '2026-12-15',
      place: '县委依法治县办会议室',
      convenor: '县委依法治县办',
      person: '李四',
    });
  });

  it('takes what a person says, and refuses by name what the document has no field for', () => {
    const suggested = suggestedTerms('interviewNotice', around, calendar);
    expect(settleTerms('interviewNotice', suggested, { place: '三楼' }, today)).toEqual({
      ...suggested,
      place: '三楼',
    });
    const fault = { errors: [expect.objectContaining({ pointer: '/scope' })] };
    expect(() => settleTerms('interviewNotice', suggested, { scope: '各镇' }, today)).toThrow(
      expect.objectContaining(fault),
    );
    expect(() => settleTerms('interviewNotice', NO_TERMS, { heldOn: day('2026-12-07') }, today)).toThrow(
      '不得早于今天',
    );
  });
});
