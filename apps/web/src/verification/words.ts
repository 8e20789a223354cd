import type { components } from '../api/schema';

type Answer = components['schemas']['CriterionAnswerView']['answer'];

export const CRITERION_WORDS: Record<Answer, string> = { met: '符合', notMet: '不符合', notApplicable: '不适用' };
