import { AuditTrail } from '@application/ports/audit-trail';
import { BusinessDay } from '@application/ports/business-day';
import { Calendars } from '@application/ports/calendars';
import { CaseFile } from '@application/ports/case-file';
import { Directory } from '@application/ports/directory';
import { DirectoryQueries } from '@application/ports/directory-queries';
import { ItemQueries } from '@application/ports/item-queries';
import { ItemRepository } from '@application/ports/item-repository';
import { Names } from '@application/ports/names';
import { ReportQueries } from '@application/ports/report-queries';
import { Repeats } from '@application/ports/repeats';
import { Sessions } from '@application/ports/sessions';
import { SupervisionQueries } from '@application/ports/supervision-queries';
import { SupervisionRepository } from '@application/ports/supervision-repository';
import { UnitOfWork } from '@application/ports/unit-of-work';
import { type DynamicModule, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from './audit/audit-log';
import { createDataSource, type DatabaseSettings } from './data-source';
import { PgBusinessDay } from './deadline/business-day.pg';
import { PgCalendars } from './deadline/calendars.pg';
import { PgRepeats } from './idempotency/repeats.pg';
import { PgCaseFile } from './item/case-file.pg';
import { PgItemQueries } from './item/item-queries.pg';
import { PgItemRepository } from './item/item-repository.pg';
import { Outbox } from './outbox/outbox';
import { Reader } from './reader';
import { PgReportQueries } from './report/report-queries.pg';
import { PgSessions } from './session/sessions.pg';
import { PgSupervisionQueries } from './supervision/supervision-queries.pg';
import { PgSupervisionRepository } from './supervision/supervision-repository.pg';
import { TimerPlanner } from './timer/timer-planner';
import { PgDirectoryQueries } from './unit/directory-queries.pg';
import { PgDirectory } from './unit/directory.pg';
import { PgNames } from './unit/names.pg';
import { PgUnitOfWork } from './unit-of-work';

/** Which class of this room fills which port of the application. */
const PORTS: Provider[] = [
  PgUnitOfWork,
  PgRepeats,
  Reader,
  AuditLog,
  Outbox,
  TimerPlanner,
  { provide: UnitOfWork, useExisting: PgUnitOfWork },
  { provide: Repeats, useExisting: PgRepeats },
  { provide: AuditTrail, useExisting: AuditLog },
  { provide: ItemRepository, useClass: PgItemRepository },
  { provide: ItemQueries, useClass: PgItemQueries },
  { provide: CaseFile, useClass: PgCaseFile },
  { provide: SupervisionRepository, useClass: PgSupervisionRepository },
  { provide: SupervisionQueries, useClass: PgSupervisionQueries },
  { provide: Directory, useClass: PgDirectory },
  { provide: DirectoryQueries, useClass: PgDirectoryQueries },
  { provide: Names, useClass: PgNames },
  { provide: Sessions, useClass: PgSessions },
  { provide: Calendars, useClass: PgCalendars },
  { provide: ReportQueries, useClass: PgReportQueries },
  { provide: BusinessDay, useClass: PgBusinessDay },
];

@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(settings: DatabaseSettings): DynamicModule {
    const dataSource: Provider = { provide: DataSource, useFactory: () => createDataSource(settings).initialize() };
    return {
      module: PersistenceModule,
      global: true,
      providers: [dataSource, ...PORTS],
      exports: [DataSource, ...PORTS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
