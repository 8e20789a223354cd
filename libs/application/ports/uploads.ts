import type { Upload, UploadPart, UploadQuota } from '@domain/evidence/upload';
import type { Actor } from '@domain/unit/actor';

/** What an upload that became evidence was answered. */
export type Finished = Readonly<Record<string, unknown>>;

export type StoredUpload = Upload & { answer: Finished | null };

/** Files on their way in pieces. Everybody sees his own, and no others. */
export abstract class Uploads {
  /** In a unit of work. What lies unfinished of the actor; until it ends nobody else begins one in his name. */
  abstract unfinished(): Promise<UploadQuota>;

  /** In a unit of work. */
  abstract add(upload: Upload): Promise<void>;

  /** Throws `upload.not_found`. */
  abstract one(actor: Actor, id: string): Promise<StoredUpload>;

  /** The actor's unfinished ones for an item, oldest first. */
  abstract ofItem(actor: Actor, itemId: string): Promise<StoredUpload[]>;

  /** In a unit of work, and held until it ends. Throws `upload.not_found`. */
  abstract take(id: string): Promise<StoredUpload>;

  /** In a unit of work. A part that is there already stays; answers what is there now. */
  abstract addPart(uploadId: string, part: UploadPart): Promise<UploadPart>;

  /** In a unit of work. */
  abstract remove(id: string): Promise<void>;

  /** Forgets what nobody went on with for three days, and what became evidence a day ago. Says how many. */
  abstract sweep(): Promise<number>;
}
