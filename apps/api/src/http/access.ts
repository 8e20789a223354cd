import { applyDecorators, SetMetadata } from '@nestjs/common';
import { type Actor, ROLES, type Role } from '@domain/unit/actor';
import { isWholeHouse } from '@domain/unit/unit';
import { ApiCookieAuth } from '@nestjs/swagger';

/** What a route needs. Who may act on which item is the policy's business; this is the door of the house. */
const PERMISSIONS = {
  'own.session': ROLES,
  'own.settings': ROLES,
  'people.read': ROLES,
  'items.read': ROLES,
  'items.act': ['coordinator', 'auditor', 'unitLeader', 'handler'],
  'supervisions.read': ROLES,
  'supervisions.write': ['coordinator'],
  'lookBacks.plan': ['coordinator', 'auditor'],
  'notices.read': ROLES,
  'calendar.write': ['coordinator', 'administrator'],
  'jobs.read': ['coordinator', 'administrator'],
  'jobs.write': ['coordinator', 'administrator'],
  'policies.write': ['coordinator', 'administrator'],
  'posts.write': ['coordinator', 'administrator'],
  'units.write': ['administrator'],
  'people.write': ['administrator'],
  'channels.write': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** What holds for the whole house is set only by whoever sees the whole house: a town has an administrator too. */
const OF_THE_HOUSE: readonly Permission[] = ['calendar.write', 'policies.write', 'jobs.read', 'jobs.write'];

export const ACCESS = 'xiaohao:access';

export const UNATTENDED = 'xiaohao:unattended';

export type Access = { public: string } | { permission: Permission };

export function mayUse(permission: Permission, { roles, scope }: Pick<Actor, 'roles' | 'scope'>): boolean {
  if (OF_THE_HOUSE.includes(permission) && !isWholeHouse(scope)) return false;
  return roles.some((role) => (PERMISSIONS[permission] as readonly Role[]).includes(role));
}

/** Open to anyone; the reason is for the reader. */
export function Public(reason: string): MethodDecorator {
  return SetMetadata(ACCESS, { public: reason } satisfies Access);
}

/** Open to signed-in people whose roles have the permission. */
export function Require(permission: Permission): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS, { permission } satisfies Access), ApiCookieAuth());
}

/** Asked by a page on its own: it does not count as use of the session, which runs out as if nobody had asked. */
export function Unattended(): MethodDecorator {
  return SetMetadata(UNATTENDED, true);
}
