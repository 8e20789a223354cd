import { Deliveries } from '@application/ports/deliveries';
import { DigestQueries } from '@application/ports/digest-queries';
import { Digests } from '@application/ports/digests';
import { DocumentQueries } from '@application/ports/document-queries';
import { DossierQueries } from '@application/ports/dossier-queries';
import { DocumentRegister } from '@application/ports/document-register';
import { DutyRules } from '@application/ports/duty-rules';
import { Housekeeping } from '@application/ports/housekeeping';
import { NoticeBell } from '@application/ports/notice-bell';
import { NoticeQueries } from '@application/ports/notice-queries';
import { Notices } from '@application/ports/notices';
import { OutboxQueue } from '@application/ports/outbox-queue';
import { PersonSettings } from '@application/ports/person-settings';
import { Parties } from '@application/ports/parties';
import { TimerLedger } from '@application/ports/timer-ledger';
import { Timers } from '@application/ports/timers';
import { QueueDepths } from '@application/ports/queue-depths';
import { WorkerRuns } from '@application/ports/worker-runs';
import { Administration } from '@application/ports/administration';
import { CheckpointPushes } from '@application/ports/checkpoint-pushes';
import { EventLog } from '@application/ports/event-log';
import { LogQueries } from '@application/ports/log-queries';
import { SealedLog } from '@application/ports/sealed-log';
import { AuditTrail } from '@application/ports/audit-trail';
import { BusinessDay } from '@application/ports/business-day';
import { CalendarYears } from '@application/ports/calendar-years';
import { Calendars } from '@application/ports/calendars';
import { ChannelBook } from '@application/ports/channel-book';
import { ChannelQueries } from '@application/ports/channel-queries';
import { ClosureRecords } from '@application/ports/closure-records';
import { ClosureRules } from '@application/ports/closure-rules';
import { DateRulePolicies } from '@application/ports/date-rule-policies';
import { Delegations } from '@application/ports/delegations';
import { DispatchRules } from '@application/ports/dispatch-rules';
import { CalendarFeed } from '@application/ports/calendar-feed';
import { CaseFile } from '@application/ports/case-file';
import { Directory } from '@application/ports/directory';
import { DirectoryQueries } from '@application/ports/directory-queries';
import { DisputeQueries } from '@application/ports/dispute-queries';
import { ExtensionQueries } from '@application/ports/extension-queries';
import { ContentRegister } from '@application/ports/content-register';
import { EvidenceFindings } from '@application/ports/evidence-findings';
import { EvidenceRecords } from '@application/ports/evidence-records';
import { InvariantChecks } from '@application/ports/invariant-checks';
import { ItemQueries } from '@application/ports/item-queries';
import { ItemRepository } from '@application/ports/item-repository';
import { LookBackQueries } from '@application/ports/look-back-queries';
import { LookBacks } from '@application/ports/look-backs';
import { LedgerQueries } from '@application/ports/ledger-queries';
import { JobQueries } from '@application/ports/job-queries';
import { NamedFiles } from '@application/ports/named-files';
import { Names } from '@application/ports/names';
import { AftercareRules } from '@application/ports/aftercare-rules';
import { ProcedureRules } from '@application/ports/procedure-rules';
import { Policies } from '@application/ports/policies';
import { PublicityQueries } from '@application/ports/publicity-queries';
import { Proposals } from '@application/ports/proposals';
import { RungProposalQueries } from '@application/ports/rung-proposal-queries';
import { ReportQueries } from '@application/ports/report-queries';
import { Replannings } from '@application/ports/replannings';
import { Repeats } from '@application/ports/repeats';
import { Sessions } from '@application/ports/sessions';
import { SupervisionFiles } from '@application/ports/supervision-files';
import { SupervisionQueries } from '@application/ports/supervision-queries';
import { SupervisionRepository } from '@application/ports/supervision-repository';
import { TimelineQueries } from '@application/ports/timeline-queries';
import { UnitOfWork } from '@application/ports/unit-of-work';
import { Scans } from '@application/ports/scans';
import { Uploads } from '@application/ports/uploads';
import { type DynamicModule, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PgCheckpointPushes } from './audit/checkpoint-pushes.pg';
import { PgEventLog } from './audit/event-log.pg';
import { PgLogQueries } from './audit/log-queries.pg';
import { PgSealedLog } from './audit/sealed-log.pg';
import { AuditLog } from './audit/audit-log';
import { PgChannelBook } from './channel/channel-book.pg';
import { PgChannelQueries } from './channel/channel-queries.pg';
import { PgCalendarFeed } from './channel/calendar-feed.pg';
import { PgPersonSettings } from './channel/person-settings.pg';
import { createDataSource, type DatabaseSettings } from './data-source';
import { PgBusinessDay } from './deadline/business-day.pg';
import { PgCalendarYears } from './deadline/calendar-years.pg';
import { PgCalendars } from './deadline/calendars.pg';
import { PgDateRulePolicies } from './deadline/date-rule-policies.pg';
import { PgDispatchRules } from './deadline/dispatch-rules.pg';
import { PgReplannings } from './deadline/replannings.pg';
import { PgDutyRules } from './deadline/duty-rules.pg';
import { PgAftercareRules } from './deadline/aftercare-rules.pg';
import { PgProcedureRules } from './deadline/procedure-rules.pg';
import { PolicyRows } from './deadline/policy-rows';
import { PgPolicies } from './deadline/policies.pg';
import { PgDelegations } from './delegation/delegations.pg';
import { PgDocumentQueries } from './document/document-queries.pg';
import { PgDossierQueries } from './dossier/dossier-queries.pg';
import { PgRungProposalQueries } from './document/rung-proposal-queries.pg';
import { PgDocumentRegister } from './document/document-register.pg';
import { PgDeliveries } from './notice/deliveries.pg';
import { PgDigestQueries } from './notice/digest-queries.pg';
import { PgDigests } from './notice/digests.pg';
import { PgNoticeBell } from './notice/notice-bell.pg';
import { PgNoticeQueries } from './notice/notice-queries.pg';
import { PgNotices } from './notice/notices.pg';
import { PgParties } from './notice/parties.pg';
import { PgTimelineQueries } from './audit/timeline-queries.pg';
import { PgInvariantChecks } from './operations/invariants.pg';
import { PgJobQueries } from './operations/job-queries.pg';
import { PgHousekeeping } from './operations/housekeeping.pg';
import { PgQueueDepths } from './operations/queue-depths.pg';
import { PgWorkerRuns } from './operations/worker-runs.pg';
import { PgOutboxQueue } from './outbox/outbox-queue.pg';
import { SettingsReader } from './settings-reader';
import { PgTimerLedger } from './timer/timer-ledger.pg';
import { PgTimers } from './timer/timers.pg';
import { PgContentRegister } from './evidence/content-register.pg';
import { PgEvidenceFindings } from './evidence/evidence-findings.pg';
import { PgEvidenceRecords } from './evidence/evidence-records.pg';
import { PgNamedFiles } from './evidence/named-files.pg';
import { PgScans } from './evidence/scans.pg';
import { PgUploads } from './evidence/uploads.pg';
import { PgRepeats } from './idempotency/repeats.pg';
import { PgCaseFile } from './item/case-file.pg';
import { PgDisputeQueries } from './item/dispute-queries.pg';
import { PgExtensionQueries } from './item/extension-queries.pg';
import { PgItemQueries } from './item/item-queries.pg';
import { PgItemRepository } from './item/item-repository.pg';
import { Outbox } from './outbox/outbox';
import { Reader } from './reader';
import { PgLedgerQueries } from './report/ledger-queries.pg';
import { PgLookBackQueries } from './look-back/look-back-queries.pg';
import { PgLookBacks } from './look-back/look-backs.pg';
import { PgPublicityQueries } from './publicity/publicity-queries.pg';
import { PgReportQueries } from './report/report-queries.pg';
import { PgSessions } from './session/sessions.pg';
import { PgProposals } from './supervision/proposals.pg';
import { PgSupervisionFiles } from './supervision/supervision-files.pg';
import { PgSupervisionQueries } from './supervision/supervision-queries.pg';
import { PgSupervisionRepository } from './supervision/supervision-repository.pg';
import { TimerPlanner } from './timer/timer-planner';
import { PgAdministration } from './unit/administration.pg';
import { PgDirectoryQueries } from './unit/directory-queries.pg';
import { PgDirectory } from './unit/directory.pg';
import { PgClosureRecords } from './verification/closure-records.pg';
import { PgClosureRules } from './verification/closure-rules.pg';
import { PgNames } from './unit/names.pg';
import { PgUnitOfWork } from './unit-of-work';

/** Which class of this room fills which port of the application. */
const PORTS: Provider[] = [
  PgUnitOfWork,
  PgRepeats,
  Reader,
  SettingsReader,
  PolicyRows,
  AuditLog,
  Outbox,
  TimerPlanner,
  { provide: UnitOfWork, useExisting: PgUnitOfWork },
  { provide: Repeats, useExisting: PgRepeats },
  { provide: AuditTrail, useExisting: AuditLog },
  { provide: ItemRepository, useClass: PgItemRepository },
  { provide: ItemQueries, useClass: PgItemQueries },
  { provide: DisputeQueries, useClass: PgDisputeQueries },
  { provide: ExtensionQueries, useClass: PgExtensionQueries },
  { provide: PublicityQueries, useClass: PgPublicityQueries },
  { provide: LookBackQueries, useClass: PgLookBackQueries },
  { provide: LookBacks, useClass: PgLookBacks },
  { provide: CaseFile, useClass: PgCaseFile },
  { provide: DocumentQueries, useClass: PgDocumentQueries },
  { provide: DossierQueries, useClass: PgDossierQueries },
  { provide: RungProposalQueries, useClass: PgRungProposalQueries },
  { provide: DocumentRegister, useClass: PgDocumentRegister },
  { provide: EvidenceRecords, useClass: PgEvidenceRecords },
  { provide: ContentRegister, useClass: PgContentRegister },
  { provide: EvidenceFindings, useClass: PgEvidenceFindings },
  { provide: NamedFiles, useClass: PgNamedFiles },
  { provide: Scans, useClass: PgScans },
  { provide: Uploads, useClass: PgUploads },
  { provide: SupervisionRepository, useClass: PgSupervisionRepository },
  { provide: SupervisionQueries, useClass: PgSupervisionQueries },
  { provide: Directory, useClass: PgDirectory },
  { provide: Administration, useClass: PgAdministration },
  { provide: DirectoryQueries, useClass: PgDirectoryQueries },
  { provide: Names, useClass: PgNames },
  { provide: Sessions, useClass: PgSessions },
  { provide: Calendars, useClass: PgCalendars },
  { provide: CalendarYears, useClass: PgCalendarYears },
  { provide: DateRulePolicies, useClass: PgDateRulePolicies },
  { provide: Replannings, useClass: PgReplannings },
  { provide: LedgerQueries, useClass: PgLedgerQueries },
  { provide: SupervisionFiles, useClass: PgSupervisionFiles },
  { provide: Proposals, useClass: PgProposals },
  { provide: ReportQueries, useClass: PgReportQueries },
  { provide: BusinessDay, useClass: PgBusinessDay },
  { provide: DispatchRules, useClass: PgDispatchRules },
  { provide: AftercareRules, useClass: PgAftercareRules },
  { provide: ProcedureRules, useClass: PgProcedureRules },
  { provide: Delegations, useClass: PgDelegations },
  { provide: ClosureRecords, useClass: PgClosureRecords },
  { provide: ClosureRules, useClass: PgClosureRules },
  { provide: Policies, useClass: PgPolicies },
  { provide: DutyRules, useClass: PgDutyRules },
  { provide: TimerLedger, useClass: PgTimerLedger },
  { provide: OutboxQueue, useClass: PgOutboxQueue },
  { provide: Digests, useClass: PgDigests },
  { provide: DigestQueries, useClass: PgDigestQueries },
  { provide: Notices, useClass: PgNotices },
  { provide: TimelineQueries, useClass: PgTimelineQueries },
  { provide: EventLog, useClass: PgEventLog },
  { provide: SealedLog, useClass: PgSealedLog },
  { provide: LogQueries, useClass: PgLogQueries },
  { provide: CheckpointPushes, useClass: PgCheckpointPushes },
  { provide: InvariantChecks, useClass: PgInvariantChecks },
  { provide: JobQueries, useClass: PgJobQueries },
  { provide: NoticeQueries, useClass: PgNoticeQueries },
  { provide: Parties, useClass: PgParties },
  { provide: CalendarFeed, useClass: PgCalendarFeed },
  { provide: PersonSettings, useClass: PgPersonSettings },
  { provide: ChannelBook, useClass: PgChannelBook },
  { provide: ChannelQueries, useClass: PgChannelQueries },
  { provide: Deliveries, useClass: PgDeliveries },
  { provide: WorkerRuns, useClass: PgWorkerRuns },
  { provide: QueueDepths, useClass: PgQueueDepths },
  { provide: Housekeeping, useClass: PgHousekeeping },
];

@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(settings: DatabaseSettings & { leaseSeconds?: number }): DynamicModule {
    const dataSource: Provider = { provide: DataSource, useFactory: () => createDataSource(settings).initialize() };
    const timers: Provider = {
      provide: Timers,
      inject: [PgUnitOfWork, DataSource, AuditLog],
      useFactory: (work: PgUnitOfWork, source: DataSource, audit: AuditLog) =>
        new PgTimers(work, source, audit, settings.leaseSeconds ?? 60),
    };
    const bell: Provider = {
      provide: NoticeBell,
      inject: [DataSource],
      useFactory: (source: DataSource) => new PgNoticeBell(source, settings.url),
    };
    return {
      module: PersistenceModule,
      global: true,
      providers: [dataSource, timers, bell, ...PORTS],
      exports: [DataSource, timers, bell, ...PORTS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
