import { VirusScanner } from '@application/ports/virus-scanner';

export class NoScanner extends VirusScanner {
  override readonly isSetUp = false;

  override find(): Promise<string | null> {
    return Promise.reject(new Error('CLAMAV_SOCKET is not set'));
  }
}
