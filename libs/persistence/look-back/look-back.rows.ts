import type { Day } from '@domain/day';
import type { LookBack, LookBackOutcome, LookBackSource } from '@domain/look-back/look-back';
import type { LookBackRound, RoundTerms } from '@domain/look-back/look-back-round';
import type { Lot, Weighed } from '@domain/look-back/sample';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optional = { nullable: true } as const;

@Entity('look_back')
export class LookBackRow implements LookBack {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('int') cycle!: number;
  @Column('text') source!: LookBackSource;
  @Column('uuid', optional) roundId!: string | null;
  @Column('text') basis!: string;
  @Column('date') dueOn!: Day;
  @Column('date') originalDueOn!: Day;
  @Column('int') remindBefore!: number;
  @Column('date') changedOn!: Day;
  @Column('uuid') plannedById!: string;
  @Column('date') plannedOn!: Day;
  @Column('uuid', optional) assigneeId!: string | null;
  @Column('text', optional) outcome!: LookBackOutcome | null;
  @Column('text', optional) findings!: string | null;
  @Column('text', { array: true }) people!: string[];
  @Column('date', optional) visitedOn!: Day | null;
  @Column('uuid', optional) doneById!: string | null;
  @Column('date', optional) endedOn!: Day | null;
  @Column('text', optional) reason!: string | null;
  @Column('uuid', optional) reopeningId!: string | null;
}

@Entity('look_back_round')
export class LookBackRoundRow implements LookBackRound {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') unitPath!: string;
  @Column('uuid') drawnById!: string;
  @Column('date') drawnOn!: Day;
  @Column('text') seed!: string;
  @Column('jsonb') terms!: RoundTerms;
  @Column('jsonb') pool!: Lot[];
  @Column('jsonb') picks!: Weighed[];
  @Column('uuid', optional) confirmedById!: string | null;
  @Column('date', optional) confirmedOn!: Day | null;
}
