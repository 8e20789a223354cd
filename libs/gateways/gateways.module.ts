import path from 'node:path';
import { type FileSettings } from '@application/evidence/file-settings';
import { ArchiveWriter } from '@application/ports/archive-writer';
import { BlobStore } from '@application/ports/blob-store';
import { ContentExaminer } from '@application/ports/content-examiner';
import { DocumentReader } from '@application/ports/document-reader';
import { DocumentWriter } from '@application/ports/document-writer';
import { FileInspector } from '@application/ports/file-inspector';
import { Identifiers } from '@application/ports/identifiers';
import { Passwords } from '@application/ports/passwords';
import { TableWriter } from '@application/ports/table-writer';
import { VirusScanner } from '@application/ports/virus-scanner';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { ZipArchiveWriter } from './archive/zip-archive-writer';
import { ChildDocumentReader } from './document/child-document-reader';
import { GbtDocumentWriter } from './document/gbt-document-writer';
import { ChildExaminer } from './examination/child-examiner';
import { SpreadsheetTableWriter } from './document/spreadsheet-table-writer';
import { ClamdScanner } from './scanner/clamd-scanner';
import { NoScanner } from './scanner/no-scanner';
import { Argon2Passwords } from './security/argon2-passwords';
import { UuidIdentifiers } from './security/uuid-identifiers';
import { ContentInspector } from './storage/content-inspector';
import { LocalBlobStore } from './storage/local-blob-store';
import { S3BlobStore } from './storage/s3-blob-store';
import { S3Bucket } from './storage/s3-bucket';

const PORTS: Provider[] = [
  { provide: Passwords, useClass: Argon2Passwords },
  { provide: DocumentReader, useFactory: () => new ChildDocumentReader() },
  { provide: ContentExaminer, useFactory: () => new ChildExaminer() },
  { provide: DocumentWriter, useClass: GbtDocumentWriter },
  { provide: ArchiveWriter, useClass: ZipArchiveWriter },
  { provide: TableWriter, useClass: SpreadsheetTableWriter },
  { provide: Identifiers, useClass: UuidIdentifiers },
  { provide: FileInspector, useClass: ContentInspector },
];

/** Which class of this room fills which port of the application. */
@Module({})
export class GatewaysModule {
  static forRoot({ dataDir, evidenceMaxBytes, s3, clamavSocket }: FileSettings): DynamicModule {
    const blobs: Provider = {
      provide: BlobStore,
      useFactory: () =>
        s3
          ? new S3BlobStore(new S3Bucket(s3), evidenceMaxBytes)
          : new LocalBlobStore(path.resolve(dataDir, 'evidence'), evidenceMaxBytes),
    };
    const scanner: Provider = {
      provide: VirusScanner,
      useFactory: () => (clamavSocket ? new ClamdScanner(clamavSocket) : new NoScanner()),
    };
    const ports = [...PORTS, blobs, scanner];
    return { module: GatewaysModule, global: true, providers: ports, exports: ports };
  }
}
