import { ROLES, type Role } from '@domain/unit/actor';
import { Choices, Flag, Part } from '../http/view';
import { NamedView } from '../item/named.view';

export class SessionView {
  @Part(() => NamedView) person!: NamedView;
  @Part(() => NamedView) unit!: NamedView;
  @Choices(ROLES) roles!: Role[];
  @Flag() mustChangePassword!: boolean;
}
