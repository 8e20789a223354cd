import { ReceiveFile } from '@application/evidence/receive-file';
import { AddEvidence } from '@application/item/add-evidence';
import { ApprovePlan } from '@application/item/approve-plan';
import { DecideExtension } from '@application/item/decide-extension';
import { ReceiveItem } from '@application/item/receive-item';
import { RecordMechanism } from '@application/item/record-mechanism';
import { RecordProgress } from '@application/item/record-progress';
import { RaiseDispute } from '@application/item/raise-dispute';
import { ReplyToUrge } from '@application/item/reply-to-urge';
import { RequestExtension } from '@application/item/request-extension';
import { SubmitItem } from '@application/item/submit-item';
import { SubmitPlan } from '@application/item/submit-plan';
import { UrgeItem } from '@application/item/urge-item';
import { type VerificationInput, VerifyItem } from '@application/item/verify-item';
import { PlanLookBack } from '@application/look-back/plan-look-back';
import { RecordLookBack } from '@application/look-back/record-look-back';
import { DecideObjection } from '@application/publicity/decide-objection';
import { RecordObjection } from '@application/publicity/record-objection';
import { ItemQueries } from '@application/ports/item-queries';
import { yearOf } from '@domain/day';
import type { DisputeKind } from '@domain/item/item-words';
import type { LookBackResult } from '@domain/look-back/look-back';
import type { EvidenceKind } from '@domain/evidence/evidence';
import type { DemoFile } from './files';
import type { DemoAssignment, Stage } from './stage';

/** Something somebody does at a time of a day; `on` counts working days from today. */
export interface Scene {
  on: number;
  /** `09:30`, in Asia/Shanghai. */
  at: string;
  act: (stage: Stage) => Promise<unknown>;
}

export interface DemoPlan {
  goal: string;
  /** Text and date of each measure. */
  measures: [string, number][];
}

/** The story of one item as scenes; whoever of its unit is asked to do a thing does it. */
export class Chapter {
  readonly scenes: Scene[] = [];
  private readonly handler: string;

  constructor(
    private readonly key: string,
    private readonly unit: string,
  ) {
    this.handler = `${unit}-handler`;
  }

  assigned(on: number, at: string, assignment: Omit<DemoAssignment, 'unit'>): this {
    return this.scene(on, at, (stage) => stage.assign(this.key, { unit: this.unit, ...assignment }));
  }

  received(on: number, at: string): this {
    return this.scene(on, at, (stage) =>
      stage.use(ReceiveItem).run(stage.actor(this.handler), stage.item(this.key), null),
    );
  }

  planned(on: number, at: string, { goal, measures }: DemoPlan): this {
    return this.scene(on, at, (stage) => {
      const dated = measures.map(([text, due]) => ({ text, dueOn: stage.day(due), handlerId: null }));
      const plan = { goal, measures: dated };
      return stage.use(SubmitPlan).run(stage.actor(this.handler), stage.item(this.key), plan, null);
    });
  }

  approved(on: number, at: string): this {
    return this.scene(on, at, (stage) =>
      stage.use(ApprovePlan).run(stage.actor('coordinator'), stage.item(this.key), null),
    );
  }

  progressed(on: number, at: string, text: string, percent: number): this {
    return this.scene(on, at, (stage) => this.record(stage, text, percent, null));
  }

  /** The measure at that place of the plan, from 1, is done. */
  measureDone(on: number, at: string, place: number, text: string): this {
    return this.scene(on, at, async (stage) => {
      const file = await stage.use(ItemQueries).file(stage.actor(this.handler), stage.item(this.key));
      await this.record(stage, text, 100, file.measures[place - 1]!.id);
    });
  }

  /** A file, of the day it is uploaded. */
  evidence(on: number, at: string, kind: EvidenceKind, file: DemoFile): this {
    return this.scene(on, at, async (stage) => {
      const received = await stage.use(ReceiveFile).run(streamOf(await file.bytes()), file.name);
      const { content, ...named } = received;
      const input = { ...named, kind, evidenceOn: stage.day(on), measureId: null };
      return stage.use(AddEvidence).run(stage.actor(this.handler), stage.item(this.key), input, content, null);
    });
  }

  submitted(on: number, at: string, statement: string): this {
    return this.scene(on, at, (stage) =>
      stage.use(SubmitItem).run(stage.actor(this.handler), stage.item(this.key), statement, null),
    );
  }

  /** `who`: the unit's `leader`, or a person of the office by user name. */
  accepted(on: number, at: string, who: string, found: Partial<VerificationInput> = {}): this {
    return this.verified(on, at, who, () => ({ outcome: 'accepted', ...found }));
  }

  /** By the auditor, who went there that day with the people named. */
  acceptedOnSite(on: number, at: string, people: string[], findings: string): this {
    return this.verified(on, at, 'auditor', (stage) => ({
      outcome: 'accepted',
      grade: 'rectified',
      onSite: { on: stage.day(on), people, findings },
    }));
  }

  sentBack(on: number, at: string, who: string, reason: string, newDue: number): this {
    return this.verified(on, at, who, (stage) => ({ outcome: 'returned', reason, newDueOn: stage.day(newDue) }));
  }

  /** `number` with an empty 〔〕 gets the year of the day. */
  mechanism(on: number, at: string, title: string, number: string | null): this {
    return this.scene(on, at, (stage) => {
      const issuedOn = stage.day(on);
      const documentNumber = number?.replace('〔〕', `〔${yearOf(issuedOn)}〕`) ?? null;
      const mechanism = { title, documentNumber, issuedOn };
      return stage.use(RecordMechanism).run(stage.actor(this.handler), stage.item(this.key), mechanism, null);
    });
  }

  extensionAsked(on: number, at: string, due: number, reason: string, progress: string, interim: string): this {
    return this.scene(on, at, async (stage) => {
      const input = { dueOn: stage.day(due), reason, progress, interimMeasures: interim };
      const id = await stage.use(RequestExtension).run(stage.actor(this.handler), stage.item(this.key), input, null);
      stage.kept.set(`${this.key} extension`, id);
    });
  }

  extensionApproved(on: number, at: string, reason: string): this {
    return this.scene(on, at, (stage) => {
      const decision = { outcome: 'approved' as const, dueOn: null, reason };
      const id = stage.kept.get(`${this.key} extension`) ?? '';
      return stage.use(DecideExtension).run(stage.actor('coordinator'), id, decision, null);
    });
  }

  urged(on: number, at: string, replyBy: number, text: string): this {
    return this.scene(on, at, async (stage) => {
      const urge = { text, replyBy: stage.day(replyBy) };
      const id = await stage.use(UrgeItem).run(stage.actor('coordinator'), stage.item(this.key), urge, null);
      stage.kept.set(`${this.key} urge`, id);
    });
  }

  urgeAnswered(on: number, at: string, text: string): this {
    return this.scene(on, at, (stage) =>
      stage.use(ReplyToUrge).run(stage.actor(this.handler), stage.kept.get(`${this.key} urge`) ?? '', text),
    );
  }

  /** Of its assignment, by the unit; it waits for the office. */
  disputed(on: number, at: string, kind: DisputeKind, reason: string, proposedUnit: string | null): this {
    return this.scene(on, at, (stage) => {
      const input = { kind, reason, proposedUnit };
      return stage.use(RaiseDispute).run(stage.actor(this.handler), stage.item(this.key), input, null, null);
    });
  }

  /** To its publicity, by telephone; recorded by the coordinator, so that the auditor decides. */
  objected(on: number, at: string, raisedBy: string | null, text: string): this {
    return this.scene(on, at, async (stage) => {
      const input = { raisedBy, channel: 'phone' as const, text, receivedOn: stage.day(on) };
      const id = await stage.use(RecordObjection).run(stage.actor('coordinator'), stage.item(this.key), input, null);
      stage.kept.set(`${this.key} objection`, id);
    });
  }

  objectionUnfounded(on: number, at: string, reason: string): this {
    return this.scene(on, at, (stage) => {
      const ruling = { outcome: 'unfounded' as const, reason, newDueOn: null };
      const id = stage.kept.get(`${this.key} objection`) ?? '';
      return stage.use(DecideObjection).run(stage.actor('auditor'), id, ruling, null);
    });
  }

  lookBackPlanned(on: number, at: string, due: number, basis: string): this {
    return this.scene(on, at, async (stage) => {
      const auditor = stage.actor('auditor');
      const input = { dueOn: stage.day(due), basis, assigneeId: auditor.id };
      const id = await stage.use(PlanLookBack).run(auditor, stage.item(this.key), input);
      stage.kept.set(`${this.key} look-back`, id);
    });
  }

  /** A rebound names the date of the new cycle. */
  lookedBack(on: number, at: string, result: LookBackResult, findings: string, newDue: number | null = null): this {
    return this.scene(on, at, (stage) => {
      const people = ['罗静', '程思远'];
      const newDueOn = newDue === null ? null : stage.day(newDue);
      const input = { result, findings, people, visitedOn: stage.day(on), newDueOn };
      return stage
        .use(RecordLookBack)
        .run(stage.actor('auditor'), stage.kept.get(`${this.key} look-back`) ?? '', input);
    });
  }

  private verified(
    on: number,
    at: string,
    who: string,
    say: (stage: Stage) => Pick<VerificationInput, 'outcome'> & Partial<VerificationInput>,
  ): this {
    const username = who === 'leader' ? `${this.unit}-leader` : who;
    return this.scene(on, at, (stage) => {
      const input = { grade: null, reason: null, newDueOn: null, onSite: null, ...say(stage) };
      return stage.use(VerifyItem).run(stage.actor(username), stage.item(this.key), input, null);
    });
  }

  private record(stage: Stage, text: string, percent: number, measureId: string | null): Promise<unknown> {
    const input = { text, percent, measureId };
    return stage.use(RecordProgress).run(stage.actor(this.handler), stage.item(this.key), input, null);
  }

  private scene(on: number, at: string, act: Scene['act']): this {
    this.scenes.push({ on, at, act });
    return this;
  }
}

async function* streamOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
