import type { Day } from '../day';
import { DomainError } from '../errors';
import type { WorkCalendar } from '../deadline/work-calendar';
import { DOCUMENT_WORDS, type IssuedKind } from './document-kind';

/** What a person settles in a document; null where he leaves it out or the document has no such field. */
export interface DocumentTerms {
  /** Of an interview: day, time, place, who calls it, who must come, what to bring. */
  heldOn: Day | null;
  time: string | null;
  place: string | null;
  convenor: string | null;
  person: string | null;
  materials: string | null;
  /** Of a circular: to whom it goes. */
  scope: string | null;
  /** Of a referral: who receives it. */
  receiver: string | null;
  /** What is asked for, besides what the document always asks. */
  requirement: string | null;
  /** Of minutes: who came, how things stand, what is wrong, what the unit pledges. */
  attendees: string | null;
  situation: string | null;
  problems: string | null;
  pledge: string | null;
}

export const NO_TERMS: DocumentTerms = {
  heldOn: null,
  time: null,
  place: null,
  convenor: null,
  person: null,
  materials: null,
  scope: null,
  receiver: null,
  requirement: null,
  attendees: null,
  situation: null,
  problems: null,
  pledge: null,
};

const INTERVIEW = ['heldOn', 'time', 'place', 'convenor', 'person', 'materials', 'requirement'] as const;
const MINUTES = ['heldOn', 'place', 'convenor', 'attendees', 'situation', 'problems', 'requirement', 'pledge'] as const;

/** Which fields a document has. */
export const TERMS_OF: Record<IssuedKind, readonly (keyof DocumentTerms)[]> = {
  reminderLetter: ['requirement'],
  urgeNotice: ['requirement'],
  supervisionNotice: ['requirement'],
  listedSupervision: ['requirement'],
  interviewNotice: INTERVIEW,
  circular: ['scope', 'requirement'],
  orderToRectify: ['requirement'],
  referral: ['receiver', 'requirement'],
  interviewMinutes: MINUTES,
  publicityNotice: [],
};

/** An interview is held within a week (seen: domain.md). */
const INTERVIEW_WITHIN = 5;

/** What a document says where nobody says otherwise, so that one click issues it. */
export function suggestedTerms(
  kind: IssuedKind,
  { today, office, leader }: { today: Day; office: string; leader: string },
  calendar: WorkCalendar,
): DocumentTerms {
  switch (kind) {
    case 'interviewNotice':
      return {
        ...NO_TERMS,
        heldOn: calendar.addWorkingDays(today, INTERVIEW_WITHIN),
        time: '09:30',
        place: `${office}会议室`,
        convenor: office,
        person: leader,
        materials: '整改进展情况书面材料及相关佐证材料',
      };
    case 'circular':
      return { ...NO_TERMS, scope: '各有关单位' };
    case 'referral':
      return { ...NO_TERMS, receiver: '有管理权限的纪检监察机关' };
    default:
      return NO_TERMS;
  }
}

/** The suggestion with what a person says otherwise. Throws `input.invalid` naming a field the document has not. */
export function settleTerms(
  kind: IssuedKind,
  suggested: DocumentTerms,
  given: Partial<DocumentTerms>,
  today: Day,
): DocumentTerms {
  const said = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  for (const [field] of said) {
    if (!(TERMS_OF[kind] as readonly string[]).includes(field))
      throw DomainError.at(`/${field}`, 'input.invalid', `${DOCUMENT_WORDS[kind].title}没有这一栏，请去掉。`);
  }
  const terms = { ...suggested, ...Object.fromEntries(said) };
  if (kind === 'interviewNotice' && terms.heldOn && terms.heldOn < today)
    throw DomainError.at('/heldOn', 'input.invalid', '约谈日期不得早于今天。');
  return terms;
}
