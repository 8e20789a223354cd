import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { recordText } from './kept-records';
import { sealedForm } from './sealed-form';

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const value = fc.jsonValue().filter((one) => !/[eE]/.test(JSON.stringify(one)));
const record = fc.dictionary(fc.string(), value, { maxKeys: 8 });

describe('recordText', () => {
  it('is one text for one record, in whatever order its members stand and whatever empty ones it gains', () => {
    fc.assert(
      fc.property(record, fc.string(), (one, name) => {
        const turned = Object.fromEntries(Object.entries(one).reverse());
        const gained = name in one ? one : { ...one, [name]: null };
        expect(recordText(turned)).toBe(recordText(one));
        expect(recordText(gained)).toBe(recordText(one));
      }),
    );
  });

  it('is another text as soon as a member says something else', () => {
    fc.assert(
      fc.property(record, fc.string(), fc.string(), fc.string(), (one, name, before, after) => {
        fc.pre(before !== after);
        expect(recordText({ ...one, [name]: before })).not.toBe(recordText({ ...one, [name]: after }));
      }),
    );
  });
});

describe('sealedForm', () => {
  it('keeps the hash of what a document was written from, and what it says word for word', () => {
    const facts = { office: '督察办', totals: { laggards: [{ unit: '石桥镇', overdue: 3 }] } };
    const form = sealedForm('document', { id: 'a', text: { title: '通报' }, facts }, sha256Hex);
    expect(form).toEqual({ id: 'a', text: { title: '通报' }, factsSha256: sha256Hex(recordText(facts)) });
    const other = { ...facts, office: '督查办' };
    expect(sealedForm('document', { id: 'a', text: { title: '通报' }, facts: other }, sha256Hex)).not.toEqual(form);
  });

  it('leaves out what is worked out when a record is read', () => {
    expect(sealedForm('evidence', { id: 'a', scanState: 'clean' }, sha256Hex)).toEqual({ id: 'a' });
    expect(sealedForm('measure', { id: 'a', text: '措施' }, sha256Hex)).toEqual({ id: 'a', text: '措施' });
  });

  it('tells whether somebody gave his name, and not the name', () => {
    expect(sealedForm('objection', { id: 'a', raisedBy: '王女士' }, sha256Hex)).toEqual({ id: 'a', named: true });
    expect(sealedForm('objection', { id: 'a', raisedBy: null }, sha256Hex)).toEqual({ id: 'a', named: false });
  });
});
