import type { Day } from '@domain/day';
import type { TermUnit } from '@domain/deadline/procedure-policy';
import type { Grade } from '@domain/item/item-words';
import type {
  Objection,
  ObjectionChannel,
  ObjectionOutcome,
  Publicity,
  PublicityOutcome,
} from '@domain/item/publicity-state';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optional = { nullable: true } as const;

abstract class RowOfItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('int') cycle!: number;
}

@Entity('publicity')
export class PublicityRow extends RowOfItem implements Publicity {
  @Column('uuid') submissionId!: string;
  @Column('text') grade!: Grade;
  @Column('int') amount!: number;
  @Column('text') unit!: TermUnit;
  @Column('date') publishedOn!: Day;
  @Column('date') fromOn!: Day;
  @Column('date') untilOn!: Day;
  @Column('text', optional) outcome!: PublicityOutcome | null;
  @Column('date', optional) endedOn!: Day | null;
}

@Entity('objection')
export class ObjectionRow extends RowOfItem implements Objection {
  @Column('uuid') publicityId!: string;
  @Column('text', optional) raisedBy!: string | null;
  @Column('text') channel!: ObjectionChannel;
  @Column('text') text!: string;
  @Column('date') receivedOn!: Day;
  @Column('uuid') recordedById!: string;
  @Column('date') recordedOn!: Day;
  @Column('text', optional) outcome!: ObjectionOutcome | null;
  @Column('uuid', optional) decidedById!: string | null;
  @Column('date', optional) decidedOn!: Day | null;
  @Column('text', optional) reason!: string | null;
  @Column('date', optional) newDueOn!: Day | null;
}
