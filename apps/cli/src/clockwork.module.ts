import { readChannelSettings } from '@application/notice/channel-settings';
import { DUTY_STEPS } from '@application/notice/duty-steps';
import { RaiseEventNotices } from '@application/notice/raise-event-notices';
import { Channels } from '@application/ports/channel';
import { Identifiers } from '@application/ports/identifiers';
import { InstalledChannels } from '@gateways/channel/installed-channels';
import { UuidIdentifiers } from '@gateways/security/uuid-identifiers';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { Clockwork } from './demo/clockwork';

/** Duties and notices as the worker does them, in its database role. No mail: what the story tells is past. */
@Module({})
class ClockworkModule {
  static forRoot(url: string): DynamicModule {
    const silent = () => new InstalledChannels(readChannelSettings({}));
    return {
      module: ClockworkModule,
      imports: [PersistenceModule.forRoot({ url, role: 'xiaohao_sweeper', poolSize: 2 })],
      providers: [
        Clockwork,
        ...DUTY_STEPS,
        RaiseEventNotices,
        { provide: Channels, useFactory: silent },
        { provide: Identifiers, useClass: UuidIdentifiers },
      ],
    };
  }
}

export function startClockwork(url: string): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(ClockworkModule.forRoot(url), { logger: ['error'], abortOnError: false });
}
