import { ApprovePlan } from '@application/item/approve-plan';
import { DecideExtension } from '@application/item/decide-extension';
import { ReceiveItem } from '@application/item/receive-item';
import { RecordMechanism } from '@application/item/record-mechanism';
import { RecordProgress } from '@application/item/record-progress';
import { ReopenItem } from '@application/item/reopen-item';
import { ReplyToUrge } from '@application/item/reply-to-urge';
import { RequestExtension } from '@application/item/request-extension';
import { SubmitPlan } from '@application/item/submit-plan';
import { UrgeItem } from '@application/item/urge-item';
import { ItemQueries } from '@application/ports/item-queries';
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

  mechanism(on: number, at: string, title: string, documentNumber: string | null): this {
    return this.scene(on, at, (stage) => {
      const mechanism = { title, documentNumber, issuedOn: stage.day(on) };
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
      return stage.use(DecideExtension).run(stage.actor('coordinator'), id, decision);
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

  reopened(on: number, at: string, due: number, reason: string, basis: string): this {
    return this.scene(on, at, (stage) => {
      const input = { reason, basis, dueOn: stage.day(due) };
      return stage.use(ReopenItem).run(stage.actor('auditor'), stage.item(this.key), input, null);
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
