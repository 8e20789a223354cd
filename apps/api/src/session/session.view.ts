import { ROLES, type Role } from '@domain/unit/actor';
import { Choices, Flag, Part } from '../http/view';
import { NamedView } from '../item/named.view';

export class SessionView {
  @Part(() => NamedView) person!: NamedView;
  @Part(() => NamedView) unit!: NamedView;
  @Choices(ROLES) roles!: Role[];
  /** Whether he sees the whole county: what holds for all of it is set only then. */
  @Flag() wholeHouse!: boolean;
  @Flag() mustChangePassword!: boolean;
  /** 受委托人, who really sits there and acts for the person; null: he himself. */
  @Part(() => NamedView, true) delegate!: NamedView | null;
}
