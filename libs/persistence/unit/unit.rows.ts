import type { Role } from '@domain/unit/actor';
import type { Unit, UnitKind } from '@domain/unit/unit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class UnitRow implements Unit {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text') kind!: UnitKind;
  @Column('text') name!: string;
  @Column('text', { array: true }) aliases!: string[];
  @Column('text') path!: string;
  @Column('int') sortOrder!: number;
}

@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') unitId!: string;
  @Column('text') unitPath!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('boolean') active!: boolean;
}

@Entity('post')
export class PostRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') unitId!: string;
  @Column('text') unitPath!: string;
  @Column('text') title!: string;
  @Column('uuid', { nullable: true }) holderId!: string | null;
}
