import { readFile } from 'node:fs/promises';
import { VerifierPage } from '@application/ports/verifier-page';

/** The page as the build left it; read once. */
export class BuiltVerifierPage extends VerifierPage {
  private page: Promise<Uint8Array> | null = null;

  constructor(private readonly file: string) {
    super();
  }

  override html(): Promise<Uint8Array> {
    this.page ??= readFile(this.file).catch((fault: unknown) => {
      this.page = null;
      throw fault;
    });
    return this.page;
  }
}
