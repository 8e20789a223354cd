import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Walls1790000000001 } from './migrations/1790000000001-walls';
import { People1790000000002 } from './migrations/1790000000002-people';
import { Items1790000000003 } from './migrations/1790000000003-items';
import { Engine1790000000004 } from './migrations/1790000000004-engine';
import { Calendar1790000000010 } from './migrations/1790000000010-calendar';
import { ChangesOfDate1790000000020 } from './migrations/1790000000020-changes-of-date';
import { Ladder1790000000030 } from './migrations/1790000000030-ladder';
import { Channels1790000000040 } from './migrations/1790000000040-channels';
import { Lateness1790000000050 } from './migrations/1790000000050-lateness';
import { Settings1790000000041 } from './migrations/1790000000041-settings';
import { CalendarImports1790000000080 } from './migrations/1790000000080-calendar-imports';
import { Years1790000000081 } from './migrations/1790000000081-years';
import { Digest1790000000031 } from './migrations/1790000000031-digest';
import { Documents1790000000060 } from './migrations/1790000000060-documents';
import { Disputes1790000000070 } from './migrations/1790000000070-disputes';
import { NoticeStream1790000000085 } from './migrations/1790000000085-notice-stream';
import { MayHaveArrived1790000000086 } from './migrations/1790000000086-may-have-arrived';
import { AuditLog1790000000100 } from './migrations/1790000000100-audit-log';
import { ContentTraits1790000000115 } from './migrations/1790000000115-content-traits';
import { Reuse1790000000116 } from './migrations/1790000000116-reuse';
import { Publicity1790000000130 } from './migrations/1790000000130-publicity';
import { Uploads1790000000110 } from './migrations/1790000000110-uploads';
import { Scans1790000000111 } from './migrations/1790000000111-scans';
import { Closure1790000000120 } from './migrations/1790000000120-closure';
import { Separation1790000000121 } from './migrations/1790000000121-separation';
import { Frozen1790000000122 } from './migrations/1790000000122-frozen';
import { OnSitePhotos1790000000123 } from './migrations/1790000000123-on-site-photos';
import { Acting1790000000124 } from './migrations/1790000000124-acting';
import { LookBacks1790000000131 } from './migrations/1790000000131-look-backs';
import { AftercareSeparation1790000000140 } from './migrations/1790000000140-aftercare-separation';
import { TurnsOfChannels1790000000180 } from './migrations/1790000000180-turns-of-channels';
import { DigestPreview1790000000181 } from './migrations/1790000000181-digest-preview';
import { EndsOfExtensions1790000000182 } from './migrations/1790000000182-ends-of-extensions';
import { CountsAndToldDays1790000000183 } from './migrations/1790000000183-counts-and-told-days';
import { HandsAsTheyStood1790000000184 } from './migrations/1790000000184-hands-as-they-stood';
import { FrozenPublicity1790000000185 } from './migrations/1790000000185-frozen-publicity';
import { ROWS } from './rows';
import { SnakeNames } from './snake-names';
import { SteadyClient } from './steady-client';

const DATE_OID = 1082;
const BIGINT_OID = 20;

// Days stay text: a Date would carry a zone and slip to the day before west of Shanghai.
types.setTypeParser(DATE_OID, (text) => text);
// Our bigints are counts and sizes, far below 2^53.
types.setTypeParser(BIGINT_OID, Number);

/** The database role a process works as. `owner` migrates; the other two are held by row security. */
export type DatabaseRole = 'owner' | 'xiaohao_app' | 'xiaohao_sweeper';

export interface DatabaseSettings {
  url: string;
  role: DatabaseRole;
  poolSize?: number;
}

/** `-c role=…` makes the role part of the connection itself: no pooled connection can be without it. */
export function createDataSource({ url, role, poolSize = 10 }: DatabaseSettings): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities: ROWS,
    migrations: [
      Walls1790000000001,
      People1790000000002,
      Items1790000000003,
      Engine1790000000004,
      Calendar1790000000010,
      ChangesOfDate1790000000020,
      Ladder1790000000030,
      Digest1790000000031,
      Channels1790000000040,
      Settings1790000000041,
      Lateness1790000000050,
      Documents1790000000060,
      Disputes1790000000070,
      NoticeStream1790000000085,
      CalendarImports1790000000080,
      Years1790000000081,
      MayHaveArrived1790000000086,
      AuditLog1790000000100,
      ContentTraits1790000000115,
      Reuse1790000000116,
      Publicity1790000000130,
      Uploads1790000000110,
      Scans1790000000111,
      Closure1790000000120,
      Separation1790000000121,
      Frozen1790000000122,
      OnSitePhotos1790000000123,
      Acting1790000000124,
      LookBacks1790000000131,
      AftercareSeparation1790000000140,
      TurnsOfChannels1790000000180,
      DigestPreview1790000000181,
      EndsOfExtensions1790000000182,
      CountsAndToldDays1790000000183,
      HandsAsTheyStood1790000000184,
      FrozenPublicity1790000000185,
    ],
    namingStrategy: new SnakeNames(),
    poolSize,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: `xiaohao ${role}`,
    extra: {
      Client: SteadyClient,
      // Statements go out without waiting for the answer to the one before; reads count on it.
      pipeline: true,
      options: [
        role === 'owner' ? '' : `-c role=${role}`,
        '-c timezone=Asia/Shanghai',
        // Compiling a statement takes a second where PostgreSQL expects much of it; ours are short, and come anew with each process.
        '-c jit=off',
        role === 'owner'
          ? ''
          : '-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s',
      ].join(' '),
      connectionTimeoutMillis: 10_000,
    },
  };
  return new DataSource(options);
}
