import { ROLES } from '@domain/unit/actor';
import { UNIT_KINDS } from '@domain/unit/unit';
import { Choice, Choices, Count, Id, Part, Parts, Text, Texts } from '../http/view';
import { NamedView } from '../item/item.view';

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

export class PostView {
  @Id() id!: string;
  @Id() unitId!: string;
  @Text() title!: string;
  @Part(() => NamedView, true) holder!: NamedView | null;
}

export class PostListView {
  @Parts(() => PostView) data!: PostView[];
  @Text(true) nextCursor!: string | null;
}

export class HandOverView extends PostView {
  /** How many open items went to the new holder. */
  @Count() items!: number;
}
