import { ROLES } from '@domain/unit/actor';
import { UNIT_KINDS } from '@domain/unit/unit';
import { Choice, Choices, Id, Parts, Text, Texts } from '../http/view';

export class UnitView {
  @Id() id!: string;
  @Id(true) parentId!: string | null;
  @Choice(UNIT_KINDS) kind!: string;
  @Text() name!: string;
}

export class PersonView {
  @Id() id!: string;
  @Text() name!: string;
  @Id() unitId!: string;
  @Choices(ROLES) roles!: string[];
  @Texts() posts!: string[];
}

export class UnitListView {
  @Parts(() => UnitView) data!: UnitView[];
  @Text(true) nextCursor!: string | null;
}

export class PersonListView {
  @Parts(() => PersonView) data!: PersonView[];
  @Text(true) nextCursor!: string | null;
}
