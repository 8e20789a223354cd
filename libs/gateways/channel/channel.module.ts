import type { ChannelSettings } from '@application/notice/channel-settings';
import { Channels } from '@application/ports/channel';
import { OutgoingHosts } from '@application/ports/outgoing-hosts';
import { PageLinks } from '@application/ports/page-links';
import { SecretBox } from '@application/ports/secret-box';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AesSecretBox } from '../security/aes-secret-box';
import { secretKey } from '../security/secret-key';
import { InstalledChannels } from './installed-channels';
import { PublicLinks } from './public-links';

/** Ways out, and what keeps their secrets. */
@Module({})
export class ChannelModule {
  static forRoot(settings: ChannelSettings & { dataDir: string }): DynamicModule {
    const ports: Provider[] = [
      { provide: Channels, useFactory: () => new InstalledChannels(settings) },
      { provide: PageLinks, useFactory: () => new PublicLinks(settings.publicUrl) },
      { provide: OutgoingHosts, useValue: { rules: settings.hosts } satisfies OutgoingHosts },
      { provide: SecretBox, useFactory: () => new AesSecretBox(secretKey(settings.secretKey, settings.dataDir)) },
    ];
    return { module: ChannelModule, global: true, providers: ports, exports: ports };
  }
}
