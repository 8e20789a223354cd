import { randomBytes } from 'node:crypto';
import { RegisterPerson } from '@application/unit/register-person';
import { RegisterPost } from '@application/unit/register-post';
import { RegisterUnit } from '@application/unit/register-unit';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { scopeOf } from '@domain/unit/unit';
import type { UseCases } from './use-cases';
import { COUNTY, DEMO_PASSWORD, SIGN_INS } from './county';

export interface SettledCounty {
  /** By code: `town1`. */
  units: Map<string, string>;
  /** By user name: `town1-handler`. */
  people: Map<string, Actor>;
  /** The post a person holds, by user name. */
  posts: Map<string, string>;
}

/** Registers units, people and posts. People without a sign-in of their own get a password nobody knows. */
export async function settleCounty(use: UseCases): Promise<SettledCounty> {
  const county: SettledCounty = { units: new Map(), people: new Map(), posts: new Map() };
  let rootId: string | null = null;
  for (const [sortOrder, { people, ...words }] of COUNTY.entries()) {
    const unit = await use(RegisterUnit).run(CLOCK, { ...words, parentId: rootId, sortOrder });
    rootId ??= unit.id;
    county.units.set(words.code, unit.id);
    for (const { username, name, roles, post } of people) {
      const person = await use(RegisterPerson).run(CLOCK, {
        unitId: unit.id,
        name,
        email: `${username}@linhe.example`,
        roles,
        username,
        password: SIGN_INS.has(username) ? DEMO_PASSWORD : randomBytes(24).toString('base64url'),
        mustChangePassword: false,
      });
      county.people.set(username, { id: person.id, name, unitId: unit.id, scope: scopeOf(unit), roles });
      if (!post) continue;
      const input = { unitId: unit.id, title: post, holderId: person.id };
      county.posts.set(username, (await use(RegisterPost).run(CLOCK, input)).id);
    }
  }
  return county;
}
