import { readFileSettings } from '@application/evidence/file-settings';
import { ApprovePlan } from '@application/item/approve-plan';
import { AssignItem } from '@application/item/assign-item';
import { CancelItem } from '@application/item/cancel-item';
import { DecideExtension } from '@application/item/decide-extension';
import { DraftItems } from '@application/item/draft-items';
import { ReceiveItem } from '@application/item/receive-item';
import { RecordMechanism } from '@application/item/record-mechanism';
import { RecordProgress } from '@application/item/record-progress';
import { ReopenItem } from '@application/item/reopen-item';
import { ReplyToUrge } from '@application/item/reply-to-urge';
import { RequestExtension } from '@application/item/request-extension';
import { SubmitItem } from '@application/item/submit-item';
import { SubmitPlan } from '@application/item/submit-plan';
import { UrgeItem } from '@application/item/urge-item';
import { VerifyItem } from '@application/item/verify-item';
import { DemoInstallation } from '@application/ports/demo-installation';
import { OpenSupervision } from '@application/supervision/open-supervision';
import { RegisterPerson } from '@application/unit/register-person';
import { RegisterPost } from '@application/unit/register-post';
import { RegisterUnit } from '@application/unit/register-unit';
import { GatewaysModule } from '@gateways/gateways.module';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '@persistence/data-source';
import { PgDemoInstallation } from '@persistence/operations/demo-installation.pg';
import { PersistenceModule } from '@persistence/persistence.module';
import { databaseUrl } from './database.module';
import { CreateDemo } from './demo/create-demo';

const USE_CASES = [
  ApprovePlan,
  AssignItem,
  CancelItem,
  DecideExtension,
  DraftItems,
  OpenSupervision,
  ReceiveItem,
  RecordMechanism,
  RecordProgress,
  RegisterPerson,
  RegisterPost,
  RegisterUnit,
  ReopenItem,
  ReplyToUrge,
  RequestExtension,
  SubmitItem,
  SubmitPlan,
  UrgeItem,
  VerifyItem,
];

/** The application as the terminal runs it: the same use cases, behind the same walls as the API. */
@Module({})
export class ApplicationModule implements OnApplicationShutdown {
  constructor(private readonly demo: DemoInstallation) {}

  static forRoot(url: string): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [
        PersistenceModule.forRoot({ url, role: 'xiaohao_app', poolSize: 3 }),
        GatewaysModule.forRoot(readFileSettings(process.env)),
      ],
      providers: [
        ...USE_CASES,
        CreateDemo,
        {
          provide: DemoInstallation,
          useFactory: async () =>
            new PgDemoInstallation(await createDataSource({ url, role: 'owner', poolSize: 2 }).initialize()),
        },
      ],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.demo.close();
  }
}

/** Runs `work` with the application on the installation's database, and closes it again. */
export async function withApplication<T>(
  work: (get: <U>(wanted: new (...args: never[]) => U) => U) => Promise<T>,
): Promise<T> {
  const module = ApplicationModule.forRoot(databaseUrl());
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await work((wanted) => app.get(wanted));
  } finally {
    await app.close();
  }
}
