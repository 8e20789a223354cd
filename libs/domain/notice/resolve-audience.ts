import { hasWorkedOn } from '../item/item-policy';
import type { ItemState } from '../item/item-state';
import type { Role } from '../unit/actor';
import type { Audience } from './notice';

/** An active person who may play a part on an item. */
export interface Party {
  id: string;
  name: string;
  email: string | null;
  unitId: string;
  /** The unit path at and below which he works. */
  scope: string;
  roles: readonly Role[];
}

/** What of an item says who plays which part on it. */
export type AudienceFacts = Pick<
  ItemState,
  | 'handlerId'
  | 'leaderId'
  | 'submitterId'
  | 'workedByIds'
  | 'leadUnitId'
  | 'cooperatingUnitIds'
  | 'unitPath'
  | 'pendingLevel'
> & {
  /** Who verified another level. */
  verifiedByIds?: readonly string[] | null;
  /** Who handed it over just now. */
  formerHandlerId?: string | null;
  /** Who led the unit that lost it just now. */
  formerLeaderId?: string | null;
  /** Which units were asked to help just now. */
  joiningUnitIds?: readonly string[];
  /** Who raised the dispute that was decided just now, and who had the item then. */
  disputingIds?: readonly string[];
  /** Who uploaded what was quarantined just now. */
  uploaderId?: string | null;
  /** Who is to look back at it. */
  lookBackerIds?: readonly string[];
  /** Who decides the request for extension that waits. */
  extensionLevel?: ItemState['extensionLevel'];
};

/** An item as it is told of: with those whom it has left just now. */
export type Told = Readonly<ItemState> &
  Pick<
    AudienceFacts,
    'formerHandlerId' | 'formerLeaderId' | 'joiningUnitIds' | 'disputingIds' | 'uploaderId' | 'lookBackerIds'
  >;

type Rule = (item: AudienceFacts, people: readonly Party[]) => readonly Party[];

const byId = (id: string | null, people: readonly Party[]) => people.filter((one) => one.id === id);
const ofOffice = (role: Role, { unitPath }: AudienceFacts, people: readonly Party[]) =>
  people.filter(({ roles, scope }) => roles.includes(role) && unitPath.startsWith(scope));

/** Whoever leads the unit, where the named leader has left. */
const leaders: Rule = (item, people) => {
  const named = byId(item.leaderId, people);
  return named.length > 0 ? named : inUnit(item.leadUnitId, people);
};

/** The leaders of a unit; where it has none, whoever handles things there. */
function inUnit(unitId: string | null, people: readonly Party[]): readonly Party[] {
  const there = people.filter((one) => one.unitId === unitId);
  const leading = there.filter(({ roles }) => roles.includes('unitLeader'));
  return leading.length > 0 ? leading : there.filter(({ roles }) => roles.includes('handler'));
}

const PARTS: Record<Audience, Rule> = {
  handler: (item, people) => {
    const named = byId(item.handlerId, people);
    return named.length > 0 ? named : leaders(item, people);
  },
  formerHandler: (item, people) => byId(item.formerHandlerId ?? null, people),
  formerLeader: (item, people) => byId(item.formerLeaderId ?? null, people),
  disputing: ({ disputingIds = [] }, people) => people.filter(({ id }) => disputingIds.includes(id)),
  leader: leaders,
  coordinator: (item, people) => ofOffice('coordinator', item, people),
  auditor: (item, people) => ofOffice('auditor', item, people),
  superior: (item, people) => ofOffice('leader', item, people),
  extensionDecider: (item, people) =>
    item.extensionLevel === 'unit' ? leaders(item, people) : ofOffice('coordinator', item, people),
  submitter: (item, people) => byId(item.submitterId, people),
  uploader: (item, people) => byId(item.uploaderId ?? null, people),
  // Where nobody is named, any auditor may go.
  lookBacker: (item, people) => {
    const named = people.filter(({ id }) => item.lookBackerIds?.includes(id));
    return named.length > 0 ? named : separate(item, ofOffice('auditor', item, people));
  },
  cooperating: (item, people) => item.cooperatingUnitIds.flatMap((unitId) => inUnit(unitId, people)),
  joining: ({ joiningUnitIds = [] }, people) => joiningUnitIds.flatMap((unitId) => inUnit(unitId, people)),
  verifier: (item, people) => {
    switch (item.pendingLevel) {
      case null:
        return [];
      // Nobody's word is missing; what is left is time.
      case 'publicity':
        return [];
      case 'unit':
        return separate(item, leaders(item, people));
      case 'office':
        return separate(item, ofOffice('coordinator', item, people));
      case 'auditor':
        return separate(item, ofOffice('auditor', item, people));
    }
  },
};

/** Who worked on it does not verify it, nor who verified another level. */
function separate(item: AudienceFacts, people: readonly Party[]): readonly Party[] {
  return people.filter(({ id }) => !hasWorkedOn(id, item) && !item.verifiedByIds?.includes(id));
}

/**
 * The persons behind the parts, each once. Where nobody plays them any more the coordinators hear of it, so that no duty
 * falls into nothing.
 */
export function resolveAudience(item: AudienceFacts, audience: readonly Audience[], people: readonly Party[]): Party[] {
  const found = new Map(audience.flatMap((part) => PARTS[part](item, people)).map((one) => [one.id, one]));
  return found.size > 0 ? [...found.values()] : [...PARTS.coordinator(item, people)];
}

/** Which of the parts of an audience one person plays. */
export function partsPlayed(
  item: AudienceFacts,
  audience: readonly Audience[],
  people: readonly Party[],
  personId: string,
): Audience[] {
  return audience.filter((part) => PARTS[part](item, people).some(({ id }) => id === personId));
}
