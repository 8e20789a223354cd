import fc from 'fast-check';
import { day } from '../day';
import { calendarText } from './calendar-text';

const entry = (title: string, body = '') => ({
  uid: 'a@b',
  on: day('2026-12-31'),
  title,
  body,
  url: 'https://x.test/1',
});

describe('a calendar', () => {
  it('has the day whole, ending on the next', () => {
    const text = calendarText('销号', [entry('整改时限')], '20261120T000000Z');
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  });

  it('is read back word for word, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const said = words.replace(/\r\n|\r/g, '\n');
        const text = calendarText('x', [entry(words)], '20261120T000000Z');
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = /^SUMMARY:([^\r\n]*)/m.exec(text.replace(/\r\n /g, ''))![1]!;
        expect(summary.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))).toBe(said);
      }),
    );
  });
});
