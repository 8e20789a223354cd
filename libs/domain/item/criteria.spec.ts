import type { CriterionAnswer } from './case-file';
import { refuseUnanswered } from './criteria';

const ASKED = ['措施已全部完成', '长效机制已建立'];
const met = (text: string): CriterionAnswer => ({ text, answer: 'met', note: null });
const tried = (outcome: 'accepted' | 'returned', criteria: CriterionAnswer[] | null, asked = ASKED) => {
  const attempt = () => refuseUnanswered({ outcome, criteria }, asked);
  return expect(attempt);
};

describe('the criteria of a closure', () => {
  it('are all answered where a checklist comes with 通过; the refusal names those that are not', () => {
    tried('accepted', [met(ASKED[0]!)]).toThrow('还没有回答：“长效机制已建立”。');
    tried('accepted', []).toThrow('“措施已全部完成”、“长效机制已建立”');
    tried('accepted', ASKED.map(met)).not.toThrow();
    tried('accepted', [], []).not.toThrow();
  });

  it('may be left open by who sends it back, and by a client that knows of no checklist', () => {
    tried('returned', [met(ASKED[0]!)]).not.toThrow();
    tried('accepted', null).not.toThrow();
  });
});
