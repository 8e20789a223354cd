/** What an item does by its rules, written from the product's words for the test alone: no line of it is the application's. */

export const CAST = {
  coordinator: { roles: ['coordinator'], unit: 'office' },
  coordinator2: { roles: ['coordinator', 'auditor'], unit: 'office' },
  auditor: { roles: ['auditor'], unit: 'office' },
  'town1-leader': { roles: ['unitLeader'], unit: 'town1' },
  'town1-handler': { roles: ['handler'], unit: 'town1' },
  'town1-handler2': { roles: ['handler', 'unitLeader', 'auditor'], unit: 'town1' },
  'dept1-handler': { roles: ['handler'], unit: 'dept1' },
  'town2-handler': { roles: ['handler'], unit: 'town2' },
} as const;
export type Player = keyof typeof CAST;
export const PLAYERS = Object.keys(CAST) as Player[];

export const DEEDS = [
  'receive',
  'progress',
  'evidence',
  'mechanism',
  'submit',
  'accept',
  'sendBack',
  'reopen',
  'reassign',
  'pause',
  'resume',
  'cancel',
] as const;
export type Deed = (typeof DEEDS)[number];

export interface Step {
  who: Player;
  deed: Deed;
  /** Of a reassignment: who is to handle it. */
  to?: Player;
}

export interface Model {
  status: 'assigned' | 'inProgress' | 'submitted' | 'closed' | 'cancelled';
  cycle: number;
  levels: readonly string[];
  /** Place of the pending level. */
  level: number | null;
  handler: Player;
  worked: readonly Player[];
  verified: readonly Player[];
  evidence: number;
  paused: boolean;
  /** Its date is not the one that a reassignment names: while the clock stands still no date is set. */
  dateMoved: boolean;
  /** Of each decision: how many pieces of evidence lay before it. */
  judged: readonly number[];
  submissions: number;
  /** Two people one of whom may act for the other: each counts as both. */
  tied: readonly [Player, Player] | null;
}

export function begin(levels: readonly string[], tied: Model['tied']): Model {
  return {
    status: 'assigned',
    cycle: 1,
    levels,
    level: null,
    handler: 'town1-handler',
    worked: ['town1-handler'],
    verified: [],
    evidence: 0,
    paused: false,
    dateMoved: false,
    judged: [],
    submissions: 0,
    tied,
  };
}

/** The status of the answer, and the item afterwards. */
export function play(model: Model, { who, deed, to }: Step): { answer: number; model: Model } {
  const refused = (answer: number) => ({ answer, model });
  if (who === 'town2-handler') return refused(404);
  if (!may(model, who, deed)) return refused(403);
  const after = (changes: Partial<Model>, answer = 201) => ({ answer, model: { ...model, ...changes } });
  const { status, paused } = model;
  const inWork = status === 'inProgress';
  const open = inWork || status === 'assigned';
  const working = { worked: [...new Set([...model.worked, who])] };
  switch (deed) {
    case 'receive':
      return status === 'assigned' ? after({ status: 'inProgress' }, 200) : refused(409);
    case 'progress':
    case 'mechanism':
      return inWork ? after(working) : refused(409);
    case 'evidence':
      return inWork ? after({ ...working, evidence: model.evidence + 1 }) : refused(409);
    case 'submit':
      if (!inWork || paused) return refused(409);
      if (model.evidence === 0) return refused(422);
      return after({ ...working, status: 'submitted', level: 0, verified: [], submissions: model.submissions + 1 });
    case 'accept':
    case 'sendBack': {
      if (status !== 'submitted') return refused(409);
      const judged = [...model.judged, model.evidence];
      if (deed === 'sendBack') return after({ judged, status: 'inProgress', level: null, verified: [] });
      const last = model.level === model.levels.length - 1;
      if (last) return after({ judged, status: 'closed', level: null, verified: [] });
      return after({ judged, level: model.level! + 1, verified: [...model.verified, who] });
    }
    case 'reopen':
      if (status !== 'closed') return refused(409);
      return after({
        status: 'inProgress',
        cycle: model.cycle + 1,
        worked: [model.handler],
        evidence: 0,
        dateMoved: true,
      });
    case 'reassign': {
      if (!open || (paused && model.dateMoved)) return refused(409);
      const handler = to ?? model.handler;
      return after({ handler, worked: [...new Set([...model.worked, handler])], dateMoved: false }, 200);
    }
    case 'pause':
      return open && !paused ? after({ paused: true }, 200) : refused(409);
    case 'resume':
      return open && paused ? after({ paused: false }, 200) : refused(409);
    case 'cancel':
      return open ? after({ status: 'cancelled' }, 200) : refused(409);
  }
}

function may(model: Model, who: Player, deed: Deed): boolean {
  const { roles, unit } = CAST[who];
  const has = (role: string) => (roles as readonly string[]).includes(role);
  const leads = has('unitLeader') && unit === 'town1';
  switch (deed) {
    case 'receive':
      return who === model.handler || leads;
    case 'progress':
    case 'evidence':
    case 'mechanism':
      return has('handler') || who === model.handler;
    case 'submit':
      return who === model.handler;
    case 'accept':
    case 'sendBack': {
      const hands = [who, ...(model.tied?.includes(who) ? model.tied : [])];
      if (hands.some((one) => model.worked.includes(one) || model.verified.includes(one))) return false;
      if (model.level === null) return leads || has('coordinator') || has('auditor');
      const level = model.levels[model.level];
      if (level === 'unit') return leads;
      return has(level === 'office' ? 'coordinator' : 'auditor');
    }
    case 'reopen':
      return has('coordinator') || has('auditor');
    default:
      return has('coordinator');
  }
}

/** An order of the steps, done one after another, that gives just these answers; the items it may leave. */
export function explained(model: Model, steps: readonly Step[], answers: readonly number[]): Model[] {
  if (steps.length === 0) return [model];
  return steps.flatMap((step, place) => {
    const played = play(model, step);
    if (played.answer !== answers[place]) return [];
    const rest = <T>(list: readonly T[]) => list.filter((_, other) => other !== place);
    return explained(played.model, rest(steps), rest(answers));
  });
}
