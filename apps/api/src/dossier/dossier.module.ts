import { ProveItemEvents } from '@application/audit/prove-item-events';
import { CaseDocuments } from '@application/dossier/case-documents';
import { CaseForms } from '@application/dossier/case-forms';
import { DossierFiles } from '@application/dossier/dossier-files';
import { HandedIn } from '@application/dossier/handed-in';
import { PrepareDossier } from '@application/dossier/prepare-dossier';
import { VerifierPage } from '@application/ports/verifier-page';
import { BuiltVerifierPage } from '@gateways/archive/built-verifier-page';
import { type DynamicModule, Module } from '@nestjs/common';
import type { ApiSettings } from '../settings';
import { DossierController } from './dossier.controller';
import { DossierPatience } from './dossier-patience';

/** 一案一档: the download of an item's whole file with its proofs. */
@Module({})
export class DossierModule {
  static forRoot({ verifierPage, dossierPatienceSeconds }: ApiSettings): DynamicModule {
    return {
      module: DossierModule,
      controllers: [DossierController],
      providers: [
        PrepareDossier,
        ProveItemEvents,
        DossierFiles,
        HandedIn,
        CaseDocuments,
        CaseForms,
        { provide: VerifierPage, useFactory: () => new BuiltVerifierPage(verifierPage) },
        { provide: DossierPatience, useFactory: () => new DossierPatience(dossierPatienceSeconds * 1_000) },
      ],
    };
  }
}
