import { PageLinks } from '@application/ports/page-links';

export class PublicLinks extends PageLinks {
  /** The address people use. */
  constructor(private readonly publicUrl: string) {
    super();
  }

  override notice(itemId: string | null): string {
    return new URL(itemId ? `/items/${itemId}` : '/notices', this.publicUrl).href;
  }

  override log(): string {
    return new URL('/log', this.publicUrl).href;
  }

  override unsubscribe(token: string): string {
    return new URL(`/api/v1/unsubscribes/${token}`, this.publicUrl).href;
  }
}
