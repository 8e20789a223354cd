import { type Role, ROLES } from '@domain/unit/actor';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { mayUse, Public, Require } from '../../apps/api/src/http/access';
import { AccessCheck } from '../../apps/api/src/http/access-check';

@Controller('planted')
class Guarded {
  @Get('open')
  @Public('it is a test')
  open(): void {}

  @Get(':id')
  @Require('items.act')
  shut(): void {}
}

@Controller('forgotten')
class Forgotten extends Guarded {
  @Get('nothing')
  nothing(): void {}
}

async function boot(controller: new () => object): Promise<AccessCheck> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers: [controller],
    providers: [AccessCheck],
  }).compile();
  await module.init();
  return module.get(AccessCheck);
}

describe('the door of every route', () => {
  it('stops the boot where one was forgotten, and says which', async () => {
    await expect(boot(Forgotten)).rejects.toThrow('Forgotten.nothing carries neither @Public nor @Require');
  });

  it('is listed with every route otherwise', async () => {
    expect((await boot(Guarded)).routes()).toEqual([
      { method: 'GET', path: '/planted/open', access: { public: 'it is a test' } },
      { method: 'GET', path: '/planted/:id', access: { permission: 'items.act' } },
    ]);
  });

  it('lets neither leaders nor administrators act on items, and nobody without a role do anything', () => {
    const acting = ROLES.filter((role) => mayUse('items.act', { roles: [role], scope: '/c/' }));
    expect(acting).toEqual(['coordinator', 'auditor', 'unitLeader', 'handler'] satisfies Role[]);
    expect(mayUse('own.session', { roles: [], scope: '/c/' })).toBe(false);
  });

  it('lets nobody set for the whole house what he does not see whole', () => {
    for (const permission of ['calendar.write', 'policies.write', 'jobs.write'] as const)
      for (const roles of [['administrator'], ['coordinator']] satisfies Role[][])
        expect([mayUse(permission, { roles, scope: '/c/' }), mayUse(permission, { roles, scope: '/c/t1/' })]).toEqual([
          true,
          false,
        ]);
  });
});
