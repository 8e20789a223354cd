import { DEFAULT_DISPATCH_POLICY } from '@domain/deadline/dispatch-policy';
import { DEFAULT_AFTERCARE_POLICY } from '@domain/deadline/aftercare-policy';
import { DEFAULT_CLOSURE_POLICY } from '@domain/evidence/closure-policy';
import { DEFAULT_PROCEDURE_POLICY } from '@domain/deadline/procedure-policy';
import { TEST_PASSWORD } from '../support/test-county';

/** What the routes that act on no single item need. People by user name; nobody is null. */
export interface HouseLine {
  route: string;
  who: 'anybody' | 'signed in' | readonly string[];
  /** Query string, with its question mark. */
  query?: string;
  body?: (context: Context) => unknown;
  /** The answer to whoever may; a function where it depends on who asks. */
  ok: number;
  /** The session is spent by it: asked with one of its own. */
  ends?: boolean;
}

export interface Context {
  person: string | null;
  units: Record<string, string>;
  people: Record<string, { id: string }>;
  unique: string;
}

/** A reminder three working days before the date. */
const REMINDER = {
  kind: 'reminder',
  rung: 0,
  anchor: 'dueOn',
  offset: -3,
  every: 1,
  times: 1,
  severities: ['normal'],
  audience: ['handler'],
  misfire: 'catchUp',
  automatic: true,
};

const COORDINATORS = ['coordinator', 'coordinator2'];

export const HOUSE_ORACLE: readonly HouseLine[] = [
  { route: 'GET /health/live', who: 'anybody', ok: 200 },
  { route: 'GET /health/ready', who: 'anybody', ok: 200 },
  { route: 'GET /metrics', who: 'anybody', ok: 200 },
  {
    route: 'POST /session',
    who: 'anybody',
    body: ({ person }) => ({ username: person ?? 'leader', password: TEST_PASSWORD }),
    ok: 200,
  },
  { route: 'GET /session', who: 'signed in', ok: 200 },
  { route: 'DELETE /session', who: 'signed in', ok: 204, ends: true },
  {
    route: 'PUT /session/password',
    who: 'signed in',
    body: ({ person }) => ({ username: person, present: TEST_PASSWORD, next: `${TEST_PASSWORD}-next` }),
    ok: 204,
    ends: true,
  },
  { route: 'GET /calendar/today', who: 'signed in', ok: 200 },
  { route: 'GET /rung-proposals', who: 'signed in', ok: 200 },
  { route: 'GET /calendar/years', who: 'signed in', ok: 200 },
  { route: 'GET /calendar/years/:year', who: 'signed in', ok: 200 },
  {
    route: 'POST /calendar/readings',
    who: [...COORDINATORS, 'admin'],
    body: () => ({ text: '关于2028年部分节假日安排的通知' }),
    ok: 200,
  },
  { route: 'POST /calendar/file-readings', who: [...COORDINATORS, 'admin'], body: letter, ok: 200 },
  { route: 'POST /calendar/years/:year/previews', who: [...COORDINATORS, 'admin'], body: restDays, ok: 200 },
  { route: 'PUT /calendar/years/:year', who: [...COORDINATORS, 'admin'], body: restDays, ok: 200 },
  // No import has the id that is asked with.
  { route: 'POST /calendar/imports/:importId/cancellation/previews', who: [...COORDINATORS, 'admin'], ok: 404 },
  { route: 'PUT /calendar/imports/:importId/cancellation', who: [...COORDINATORS, 'admin'], ok: 404 },
  { route: 'GET /date-rules', who: 'signed in', query: '?text=30%E6%97%A5%E5%86%85', ok: 200 },
  { route: 'GET /policies/date-rules', who: 'signed in', ok: 200 },
  {
    route: 'PUT /policies/date-rules',
    who: [...COORDINATORS, 'admin'],
    body: () => ({
      immediate: { event: 'receipt', amount: 10, unit: 'workingDays' },
      milestone: { month: 12, date: 31 },
    }),
    ok: 200,
  },
  { route: 'DELETE /policies/date-rules', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'POST /policies/date-rules/default-previews', who: [...COORDINATORS, 'admin'], ok: 200 },
  {
    route: 'POST /policies/date-rules/previews',
    who: [...COORDINATORS, 'admin'],
    body: () => ({
      immediate: { event: 'receipt', amount: 5, unit: 'workingDays' },
      milestone: { month: 6, date: 30 },
    }),
    ok: 200,
  },
  {
    route: 'PUT /supervisions/:supervisionId/feedback',
    who: COORDINATORS,
    body: () => ({ feedbackOn: '2026-10-12' }),
    ok: 200,
  },
  {
    route: 'POST /supervisions/:supervisionId/feedback/previews',
    who: COORDINATORS,
    body: () => ({ feedbackOn: '2026-10-12' }),
    ok: 200,
  },
  { route: 'GET /calendar/replannings', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /units', who: 'signed in', ok: 200 },
  { route: 'GET /people', who: 'signed in', ok: 200 },
  { route: 'GET /posts', who: 'signed in', ok: 200 },
  {
    route: 'POST /posts',
    who: [...COORDINATORS, 'admin'],
    body: ({ units, unique }) => ({ unitId: units.town1, title: `岗位${unique}` }),
    ok: 201,
  },
  {
    route: 'PUT /posts/:postId/holder',
    who: [...COORDINATORS, 'admin'],
    body: ({ people }) => ({ personId: people['town1-handler2']!.id }),
    ok: 200,
  },
  { route: 'GET /accounts', who: ['admin'], ok: 200 },
  {
    route: 'POST /units',
    who: ['admin'],
    body: ({ units, unique }) => ({ parentId: units.county, kind: 'town', name: `单位${unique}` }),
    ok: 201,
  },
  { route: 'PATCH /units/:unitId', who: ['admin'], body: () => ({ sortOrder: 3 }), ok: 200 },
  {
    route: 'POST /people',
    who: ['admin'],
    body: ({ units, unique }) => ({ unitId: units.town2, name: '新人', username: unique, roles: ['handler'] }),
    ok: 201,
  },
  {
    route: 'POST /pasted-staff',
    who: ['admin'],
    body: ({ unique }) => ({ text: `柳林镇\t新人\t${unique}\t责任人`, dryRun: true }),
    ok: 201,
  },
  { route: 'PATCH /people/:personId', who: ['admin'], body: () => ({ active: false }), ok: 200 },
  { route: 'GET /people/:personId/duties', who: ['admin'], ok: 200 },
  { route: 'POST /people/:personId/password-resets', who: ['admin'], ok: 201 },
  { route: 'GET /settings', who: 'signed in', ok: 200 },
  { route: 'PUT /settings', who: 'signed in', body: () => ({ mutedMail: [], smsKinds: [] }), ok: 200 },
  // There is no mail server in this installation, and no code was asked for.
  { route: 'PUT /settings/email', who: 'signed in', body: () => ({ email: 'a@county.test' }), ok: 409 },
  { route: 'PUT /settings/email/confirmation', who: 'signed in', body: () => ({ code: '000000' }), ok: 400 },
  // No token of ours; and the page the link leads to is not served here.
  { route: 'POST /unsubscribes/:token', who: 'anybody', ok: 404 },
  { route: 'GET /unsubscribes/:token', who: 'anybody', ok: 404 },
  { route: 'PUT /settings/calendar', who: 'signed in', ok: 200 },
  { route: 'DELETE /settings/calendar', who: 'signed in', ok: 204 },
  { route: 'GET /calendar-feeds/:secret', who: 'anybody', ok: 404 },
  { route: 'GET /delegations', who: 'signed in', ok: 200 },
  // Nobody gives what lies in the past; test/walls/separation tries what may be given.
  {
    route: 'POST /delegations',
    who: 'signed in',
    body: ({ people }) => ({
      delegateId: people.coordinator2!.id,
      fromOn: '2020-01-01',
      untilOn: '2020-01-02',
      reason: '外出学习',
    }),
    ok: 400,
  },
  // No delegation has the id that is asked with.
  { route: 'DELETE /delegations/:delegationId', who: 'signed in', ok: 404 },
  {
    route: 'PUT /session/acting',
    who: 'signed in',
    body: ({ units }) => ({ delegationId: units.county }),
    ok: 404,
  },
  { route: 'DELETE /session/acting', who: 'signed in', ok: 204 },
  { route: 'GET /channels', who: ['admin'], ok: 200 },
  {
    route: 'POST /channels',
    who: ['admin'],
    body: ({ units, unique }) => ({
      kind: 'wecom',
      name: unique,
      unitId: units.town1,
      url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${unique}`,
      noticeKinds: ['urge'],
    }),
    ok: 201,
  },
  { route: 'PATCH /channels/:channelId', who: ['admin'], body: () => ({ name: '督察群' }), ok: 200 },
  { route: 'DELETE /channels/:channelId', who: ['admin'], ok: 204 },
  { route: 'PUT /channels/:channelId/pause', who: ['admin'], ok: 204 },
  { route: 'DELETE /channels/:channelId/pause', who: ['admin'], ok: 204 },
  { route: 'POST /channels/:channelId/tests', who: ['admin'], ok: 201 },
  { route: 'POST /channels/:channelId/resends', who: ['admin'], body: () => ({ alsoUnknown: false }), ok: 201 },
  { route: 'GET /deliveries', who: ['admin'], ok: 200 },
  { route: 'POST /deliveries/:deliveryId/resends', who: ['admin'], ok: 204 },
  { route: 'GET /items', who: 'signed in', ok: 200 },
  { route: 'GET /items/export', who: 'signed in', ok: 200 },
  { route: 'GET /extensions', who: 'signed in', ok: 200 },
  { route: 'GET /policies/dispatch', who: 'signed in', ok: 200 },
  {
    route: 'PUT /policies/dispatch',
    who: [...COORDINATORS, 'admin'],
    body: () => DEFAULT_DISPATCH_POLICY,
    ok: 200,
  },
  { route: 'DELETE /policies/dispatch', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /policies/closure', who: 'signed in', ok: 200 },
  { route: 'PUT /policies/closure', who: [...COORDINATORS, 'admin'], body: () => DEFAULT_CLOSURE_POLICY, ok: 200 },
  { route: 'DELETE /policies/closure', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /disputes', who: 'signed in', ok: 200 },
  { route: 'GET /publicities', who: 'signed in', ok: 200 },
  { route: 'GET /look-backs', who: 'signed in', ok: 200 },
  { route: 'GET /look-back-rounds', who: [...COORDINATORS, 'auditor'], ok: 200 },
  { route: 'GET /look-back-rounds/:roundId', who: [...COORDINATORS, 'auditor'], ok: 200 },
  {
    route: 'POST /look-back-rounds',
    who: [...COORDINATORS, 'auditor'],
    // Nothing was closed by then.
    body: () => ({ title: '回头看', mode: 'share', amount: 20, dueOn: '2099-12-31', closedTo: '1990-01-01' }),
    ok: 422,
  },
  { route: 'PUT /look-back-rounds/:roundId/confirmation', who: [...COORDINATORS, 'auditor'], ok: 200 },
  {
    route: 'PUT /supervisions/:supervisionId/publicity',
    who: COORDINATORS,
    body: () => ({ amount: 7, unit: 'days' }),
    ok: 200,
  },
  { route: 'DELETE /supervisions/:supervisionId/publicity', who: COORDINATORS, ok: 200 },
  { route: 'GET /policies/aftercare', who: 'signed in', ok: 200 },
  {
    route: 'PUT /policies/aftercare',
    who: [...COORDINATORS, 'admin'],
    body: () => DEFAULT_AFTERCARE_POLICY,
    ok: 200,
  },
  { route: 'DELETE /policies/aftercare', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /policies/procedure', who: 'signed in', ok: 200 },
  {
    route: 'PUT /policies/procedure',
    who: [...COORDINATORS, 'admin'],
    body: () => DEFAULT_PROCEDURE_POLICY,
    ok: 200,
  },
  { route: 'GET /log', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /log/checkpoint', who: 'signed in', ok: 200 },
  { route: 'GET /log/consistency-proof', who: 'signed in', query: '?first=1', ok: 200 },
  { route: 'GET /jobs', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /jobs/preview', who: [...COORDINATORS, 'admin'], query: '?days=7', ok: 200 },
  { route: 'POST /jobs/runs', who: [...COORDINATORS, 'admin'], body: () => ({ name: 'relay' }), ok: 202 },
  // No timer has the id that is asked with.
  { route: 'POST /jobs/timers/:timerId/retries', who: [...COORDINATORS, 'admin'], ok: 404 },
  { route: 'DELETE /policies/procedure', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /policies/reminders', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'PUT /policies/reminders', who: [...COORDINATORS, 'admin'], body: () => ({ rows: [REMINDER] }), ok: 200 },
  {
    route: 'POST /policies/reminders/previews',
    who: [...COORDINATORS, 'admin'],
    body: () => ({ rows: [REMINDER], days: 7 }),
    ok: 200,
  },
  { route: 'DELETE /policies/reminders', who: [...COORDINATORS, 'admin'], ok: 200 },
  { route: 'GET /notices', who: 'signed in', ok: 200 },
  { route: 'GET /notices/stream', who: 'signed in', ok: 200 },
  { route: 'GET /supervisions', who: 'signed in', ok: 200 },
  { route: 'GET /supervisions/:supervisionId', who: 'signed in', ok: 200 },
  {
    route: 'POST /supervisions',
    who: COORDINATORS,
    body: ({ unique }) => ({
      title: `督察${unique}`,
      kind: 'inspection',
      issuer: '市委依法治市办',
      feedbackOn: '2026-10-12',
    }),
    ok: 201,
  },
  {
    route: 'POST /supervisions/:supervisionId/items',
    who: COORDINATORS,
    body: () => ({ title: '台账不全', nature: 'specific', remediationType: 'immediate' }),
    ok: 201,
  },
  {
    route: 'POST /supervisions/:supervisionId/pasted-items',
    who: COORDINATORS,
    body: () => ({ text: '台账不全', dryRun: true }),
    ok: 201,
  },
  { route: 'POST /supervisions/:supervisionId/proposals', who: COORDINATORS, body: letter, ok: 201 },
  { route: 'POST /supervisions/:supervisionId/files', who: COORDINATORS, body: letter, ok: 201 },
  { route: 'GET /supervisions/:supervisionId/files', who: 'signed in', ok: 200 },
  { route: 'GET /proposals/:proposalId', who: COORDINATORS, ok: 200 },
  {
    route: 'POST /proposals/:proposalId/confirmation',
    who: COORDINATORS,
    body: () => ({ items: [{ key: 'new', title: '台账不全' }] }),
    ok: 201,
  },
  { route: 'GET /supervisions/:supervisionId/figures', who: 'signed in', ok: 200 },
  { route: 'GET /supervisions/:supervisionId/measures', who: 'signed in', ok: 200 },
  { route: 'GET /supervisions/:supervisionId/mechanisms', who: 'signed in', ok: 200 },
  { route: 'GET /supervisions/:supervisionId/extensions', who: 'signed in', ok: 200 },
  { route: 'GET /supervisions/:supervisionId/report-section', who: 'signed in', ok: 200 },
];

function restDays(): object {
  return { source: '关于2028年放假安排的通知', holidays: ['2028-01-01'], makeUpDays: [] };
}

function letter(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['一、台账不全']), '反馈意见.txt');
  return form;
}

/** Routes that have a test of their own, below or in test/journey: their answer depends on more than the role. */
export const APART = [
  'GET /supervision-files/:fileId/content',
  'PUT /notices/:noticeId/receipt',
  'GET /uploads/:uploadId',
  'DELETE /uploads/:uploadId',
  'POST /uploads/:uploadId/evidence',
  'PUT /uploads/:uploadId/parts/:start',
];
