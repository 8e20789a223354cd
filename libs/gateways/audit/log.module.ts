import path from 'node:path';
import type { LogSettings } from '@application/audit/log-settings';
import { Channels } from '@application/ports/channel';
import { CheckpointPlaces } from '@application/ports/checkpoint-places';
import { KeptCheckpoints } from '@application/ports/kept-checkpoints';
import { LogSigner } from '@application/ports/log-signer';
import { PageLinks } from '@application/ports/page-links';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { secretKey } from '../security/secret-key';
import { Ed25519LogSigner } from './ed25519-log-signer';
import { InstalledPlaces } from './installed-places';
import { KeptCheckpointFiles } from './kept-checkpoint-files';

/** `makeKey`: false where a new key would be of no use. */
type Settings = LogSettings & { dataDir: string; makeKey?: boolean };

/** The key of the log, and where its checkpoints are kept outside the database. */
@Module({})
export class LogModule {
  static forRoot({ logKey, logOldKeys, checkpoints, dataDir, makeKey = true }: Settings): DynamicModule {
    const place = { file: 'log.key', variable: 'LOG_KEY', make: makeKey };
    const ports: Provider[] = [
      {
        provide: LogSigner,
        useFactory: () => new Ed25519LogSigner(secretKey(logKey, dataDir, place), logOldKeys),
      },
      {
        provide: KeptCheckpoints,
        useFactory: () => new KeptCheckpointFiles(path.resolve(dataDir, 'checkpoints'), checkpoints.folder),
      },
    ];
    return { module: LogModule, global: true, providers: ports, exports: ports };
  }

  /** With the places outside; needs the channels. */
  static withPlaces(settings: Settings): DynamicModule {
    const places: Provider = {
      provide: CheckpointPlaces,
      inject: [Channels, PageLinks],
      useFactory: (channels: Channels, links: PageLinks) =>
        new InstalledPlaces(settings.checkpoints, channels, links.log()),
    };
    const { providers = [], exports = [], ...rest } = LogModule.forRoot(settings);
    return { ...rest, providers: [...providers, places], exports: [...exports, places] };
  }
}
