import { ROLES } from '@domain/unit/actor';
import { UNIT_KINDS } from '@domain/unit/unit';
import { Choice, Choices, Count, Flag, Id, Part, Parts, Text, Texts } from '../http/view';
import { NamedView } from '../item/named.view';

export class UnitView {
  @Id() id!: string;
  @Id(true) parentId!: string | null;
  @Choice(UNIT_KINDS) kind!: string;
  @Text() name!: string;
  /** Other names by which letters and ledgers call it. */
  @Texts() aliases!: string[];
  @Count() sortOrder!: number;
  /** Whether the reader may change it and its people. */
  @Flag() manages!: boolean;
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

export class AccountView extends PersonView {
  @Text() username!: string;
  @Text(true) email!: string | null;
  @Flag() active!: boolean;
  /** He has not signed in yet with the first password, or it was reset. */
  @Flag() mustChangePassword!: boolean;
  /** Wrong passwords locked the account for the moment. */
  @Flag() locked!: boolean;
}

export class AccountListView {
  @Parts(() => AccountView) data!: AccountView[];
  @Text(true) nextCursor!: string | null;
}

export class NewAccountView extends AccountView {
  /** Said once; null in the answer to a repeated request, then it is reset. */
  @Text(true) firstPassword!: string | null;
}

class HeldPostView {
  @Id() id!: string;
  @Text() title!: string;
  /** Open items that go to its next holder. */
  @Count() items!: number;
}

class HeldItemView {
  @Id() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Choice(['leader', 'handler', 'measure']) part!: string;
}

export class DutiesView {
  @Parts(() => HeldPostView) posts!: HeldPostView[];
  @Parts(() => HeldItemView) items!: HeldItemView[];
}

export class ChangedAccountView extends AccountView {
  /** What he still answers for, whoever he is now. */
  @Part(() => DutiesView) duties!: DutiesView;
}
