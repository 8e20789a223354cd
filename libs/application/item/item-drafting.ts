import { RectificationItem } from '@domain/item/rectification-item';
import type { ItemState } from '@domain/item/item-state';
import { itemNumber } from '@domain/supervision/supervision';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { ItemWords } from '@domain/item/item-input';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';

export interface DraftInput extends ItemWords {
  sourceQuote: string | null;
  sourceLine: number | null;
  /** Whom it is meant for, as far as the list says so; assigned is it later. */
  leadUnitId?: string | null;
  cooperatingUnitIds?: string[];
}

/** The step all ways onto a list share: drafts, numbered in the order given. Only inside a unit of work. */
@Injectable()
export class ItemDrafting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly supervisions: SupervisionRepository,
    private readonly ids: Identifiers,
  ) {}

  /** Answers the ids in the order given. */
  async add(actor: Actor, supervisionId: string, drafts: readonly DraftInput[]): Promise<string[]> {
    const supervision = await this.supervisions.find(supervisionId);
    const first = await this.supervisions.takePlaces(supervisionId, drafts.length);
    const act = { by: actor.id, on: this.work.today() };
    const ids: string[] = [];
    for (const [place, draft] of drafts.entries()) {
      const state: ItemState = {
        ...BLANK,
        ...draft,
        id: this.ids.next(),
        supervisionId,
        number: itemNumber(supervision, first + place),
        year: supervision.year,
        verificationLevels: supervision.verificationLevels,
        unitPath: supervision.unitPath,
      };
      await this.items.save(RectificationItem.draft(state, act));
      ids.push(state.id);
    }
    return ids;
  }
}

/** What a draft does not have yet. */
const BLANK = {
  status: 'draft',
  cycle: 1,
  pendingLevel: null,
  publicityUntil: null,
  objectedOn: null,
  objectorIds: null,
  grade: null,
  submitterId: null,
  verifiedByIds: null,
  cycleBeganOn: null,
  workedByIds: [],
  leadUnitId: null,
  cooperatingUnitIds: [],
  leaderId: null,
  handlerId: null,
  handlerPostId: null,
  cooperatingPaths: [],
  dueOn: null,
  originalDueOn: null,
  dueBasis: null,
  receivedOn: null,
  planFiledOn: null,
  planApprovedOn: null,
  plannedOn: null,
  submittedOn: null,
  completedOn: null,
  closedOn: null,
  extensionCount: 0,
  extensionLevel: null,
  disputedOn: null,
  disputerId: null,
  originalUnitId: null,
  transferredOn: null,
  pausedOn: null,
  pauseDays: null,
  yearOpenedOn: null,
  yearCycles: null,
  assignedOn: null,
  goal: null,
  planState: 'none',
  scheduleGen: 0,
  scheduledOn: null,
  scheduledRung: 0,
  rung: 0,
  rungOn: null,
  rungReplyBy: null,
  rungAnsweredOn: null,
  proposedRung: null,
  proposedOn: null,
  proposalId: null,
  version: 1,
} satisfies Partial<ItemState>;
