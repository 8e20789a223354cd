import type { Day } from '@domain/day';
import type { PublicityTerm } from '@domain/deadline/publicity-window';
import type { VerificationLevel } from '@domain/item/item-words';
import type { BasisDocument, Supervision, SupervisionKind } from '@domain/supervision/supervision';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optional = { nullable: true } as const;

@Entity('supervision')
export class SupervisionRow implements Supervision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') unitId!: string;
  @Column('text') unitPath!: string;
  @Column('int') year!: number;
  @Column('int') seq!: number;
  @Column('text') title!: string;
  @Column('text') kind!: SupervisionKind;
  @Column('text') issuer!: string;
  @Column('text', optional) level!: string | null;
  @Column('text', optional) documentNumber!: string | null;
  @Column('date') feedbackOn!: Day;
  @Column('jsonb') basisDocuments!: BasisDocument[];
  @Column('jsonb', optional) meeting!: { heldOn: Day; name: string } | null;
  @Column('jsonb', optional) taskForce!: { name: string; leader: string | null } | null;
  @Column('jsonb', optional) planDocument!: {
    title: string;
    documentNumber: string | null;
    issuedOn: Day | null;
  } | null;
  @Column('text', { array: true }) verificationLevels!: VerificationLevel[];
  @Column('jsonb', optional) publicity!: PublicityTerm | null;
  @Column('int') itemSeq!: number;
}
