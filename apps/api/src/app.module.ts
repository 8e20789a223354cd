import { RecordDenial } from '@application/audit/record-denial';
import { Health } from '@application/ports/health';
import { LogModule } from '@gateways/audit/log.module';
import { ChannelModule } from '@gateways/channel/channel.module';
import { GatewaysModule } from '@gateways/gateways.module';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { DatabaseHealth } from '@persistence/operations/database-health';
import { PersistenceModule } from '@persistence/persistence.module';
import { EvidenceModule } from './evidence/evidence.module';
import { AuditModule } from './audit/audit.module';
import { ChannelAdministrationModule } from './channel/channel.module';
import { DeadlineModule } from './deadline/deadline.module';
import { ReminderPolicyModule } from './deadline/reminder-policy.module';
import { SettingsModule } from './settings/settings.module';
import { DelegationModule } from './delegation/delegation.module';
import { DocumentModule } from './document/document.module';
import { DossierModule } from './dossier/dossier.module';
import { AccessCheck } from './http/access-check';
import { inputPipe } from './http/input.pipe';
import { ProblemFilter } from './http/problem.filter';
import { SessionGuard } from './http/session.guard';
import { ItemModule } from './item/item.module';
import { LookBackModule } from './look-back/look-back.module';
import { NoticeModule } from './notice/notice.module';
import { HealthController } from './operations/health.controller';
import { OperationsModule } from './operations/operations.module';
import { PublicityModule } from './publicity/publicity.module';
import { ReportModule } from './report/report.module';
import { SessionModule } from './session/session.module';
import type { ApiSettings } from './settings';
import { SupervisionModule } from './supervision/supervision.module';
import { UnitModule } from './unit/unit.module';
import { VerificationModule } from './verification/verification.module';

@Module({})
export class AppModule {
  static forRoot(settings: ApiSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        PersistenceModule.forRoot({ url: settings.databaseUrl, role: 'xiaohao_app' }),
        GatewaysModule.forRoot(settings),
        ChannelModule.forRoot(settings),
        LogModule.withPlaces(settings),
        SessionModule,
        ItemModule,
        DocumentModule,
        DossierModule.forRoot(settings),
        SupervisionModule,
        PublicityModule,
        LookBackModule,
        EvidenceModule,
        VerificationModule,
        DelegationModule,
        DeadlineModule,
        UnitModule,
        ReportModule,
        NoticeModule,
        ChannelAdministrationModule,
        SettingsModule,
        AuditModule,
        OperationsModule,
        ReminderPolicyModule,
      ],
      controllers: [HealthController],
      providers: [
        AccessCheck,
        { provide: Health, useClass: DatabaseHealth },
        RecordDenial,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useFactory: inputPipe },
      ],
    };
  }
}
