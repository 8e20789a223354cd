import { readFileSettings } from '@application/evidence/file-settings';
import { ReceiveFile } from '@application/evidence/receive-file';
import { IssueDocument } from '@application/document/issue-document';
import { AddEvidence } from '@application/item/add-evidence';
import { ApprovePlan } from '@application/item/approve-plan';
import { AssignItem } from '@application/item/assign-item';
import { CancelItem } from '@application/item/cancel-item';
import { ReceiveNotice } from '@application/notice/receive-notice';
import { DecideExtension } from '@application/item/decide-extension';
import { DraftItems } from '@application/item/draft-items';
import { ExtensionTermsReader } from '@application/item/extension-terms-reader';
import { DueReckoning } from '@application/item/due-reckoning';
import { ItemDrafting } from '@application/item/item-drafting';
import { ItemStaffing } from '@application/item/item-staffing';
import { DisputeFiling } from '@application/item/dispute-filing';
import { RaiseDispute } from '@application/item/raise-dispute';
import { LapseLookBacks } from '@application/look-back/lapse-look-backs';
import { LookBackAssignees } from '@application/look-back/look-back-assignees';
import { LookBackTimers } from '@application/look-back/look-back-timers';
import { PlanLookBack } from '@application/look-back/plan-look-back';
import { PlanLookBacks } from '@application/look-back/plan-look-backs';
import { RecordLookBack } from '@application/look-back/record-look-back';
import { TakingLookBack } from '@application/look-back/taking-look-back';
import { ChangePublicity } from '@application/publicity/change-publicity';
import { DecideObjection } from '@application/publicity/decide-objection';
import { OpenPublicity } from '@application/publicity/open-publicity';
import { RecordObjection } from '@application/publicity/record-objection';
import { ReceiveItem } from '@application/item/receive-item';
import { RecordMechanism } from '@application/item/record-mechanism';
import { RecordProgress } from '@application/item/record-progress';
import { ReplyToUrge } from '@application/item/reply-to-urge';
import { RequestExtension } from '@application/item/request-extension';
import { SubmitItem } from '@application/item/submit-item';
import { SubmitPlan } from '@application/item/submit-plan';
import { UrgeItem } from '@application/item/urge-item';
import { VerifyItem } from '@application/item/verify-item';
import { OpenSupervision } from '@application/supervision/open-supervision';
import { type AdministratorInput, CreateAdministrator } from '@application/unit/create-administrator';
import { RegisterPerson } from '@application/unit/register-person';
import { RegisterPost } from '@application/unit/register-post';
import { RegisterUnit } from '@application/unit/register-unit';
import type { Unit } from '@domain/unit/unit';
import { GatewaysModule } from '@gateways/gateways.module';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { databaseUrl } from './database.module';
import { ClosureBook } from '@application/verification/closure-book';

const USE_CASES = [
  AddEvidence,
  ApprovePlan,
  AssignItem,
  CancelItem,
  ChangePublicity,
  DecideObjection,
  DisputeFiling,
  LapseLookBacks,
  LookBackAssignees,
  LookBackTimers,
  OpenPublicity,
  PlanLookBack,
  PlanLookBacks,
  RaiseDispute,
  RecordLookBack,
  RecordObjection,
  TakingLookBack,
  CreateAdministrator,
  DecideExtension,
  DraftItems,
  ExtensionTermsReader,
  DueReckoning,
  IssueDocument,
  ItemDrafting,
  ItemStaffing,
  OpenSupervision,
  ReceiveFile,
  ReceiveItem,
  ReceiveNotice,
  RecordMechanism,
  RecordProgress,
  RegisterPerson,
  RegisterPost,
  RegisterUnit,
  ReplyToUrge,
  RequestExtension,
  SubmitItem,
  ClosureBook,
  SubmitPlan,
  UrgeItem,
  VerifyItem,
];

/** The application as the terminal runs it: the same use cases, behind the same walls as the API. */
@Module({})
export class ApplicationModule {
  static forRoot(url: string): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [
        PersistenceModule.forRoot({ url, role: 'xiaohao_app', poolSize: 3 }),
        GatewaysModule.forRoot(readFileSettings(process.env)),
      ],
      providers: USE_CASES,
      exports: USE_CASES,
    };
  }
}

/** Runs the one use case that needs nobody signed in. */
export async function createAdministrator(input: AdministratorInput): Promise<Unit> {
  const module = ApplicationModule.forRoot(databaseUrl());
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await app.get(CreateAdministrator).run(input);
  } finally {
    await app.close();
  }
}
