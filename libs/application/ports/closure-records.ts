import type { OnSitePhoto } from '@domain/item/case-file';
import type { Actor } from '@domain/unit/actor';

/** Records of closures by their own ids, as the actor may see them. */
export abstract class ClosureRecords {
  /** The item a submission belongs to. Throws `submission.not_found`, also for what the actor may not see. */
  abstract itemOfSubmission(actor: Actor, submissionId: string): Promise<string>;

  /** The item a decision belongs to. Throws `verification.not_found`, the same. */
  abstract itemOfVerification(actor: Actor, verificationId: string): Promise<string>;

  /** Throws `file.not_found`, the same. */
  abstract photo(actor: Actor, photoId: string): Promise<OnSitePhoto>;
}
