/** What an installation's environment says about the log and where its checkpoints go; docs/operations.md lists every variable. */
export interface LogSettings {
  /** Base64 of the 32 bytes of the Ed25519 key that signs checkpoints; null: a file of the data folder has them. */
  logKey: string | null;
  /** Public keys of before, whose checkpoints still count. */
  logOldKeys: readonly string[];
  checkpoints: CheckpointSettings;
}

/** The places outside that are told of checkpoints; null: not told. */
export interface CheckpointSettings {
  folder: string | null;
  mail: string | null;
  webhook: { url: string; secret: string | null } | null;
  /** A place is told once in so many hours, and only of what is new. */
  everyHours: number;
}

const DEFAULT_HOURS = 24;

/** Throws a plain Error naming the variable that is wrong. */
export function readLogSettings(environment: Record<string, string | undefined>): LogSettings {
  const { LOG_KEY, LOG_OLD_KEYS, CHECKPOINT_FOLDER, CHECKPOINT_MAIL, CHECKPOINT_WEBHOOK } = environment;
  if (LOG_KEY && Buffer.from(LOG_KEY, 'base64').length !== 32) throw new Error('LOG_KEY is not the base64 of 32 bytes');
  const everyHours = Number(environment.CHECKPOINT_HOURS ?? DEFAULT_HOURS);
  if (!Number.isFinite(everyHours) || everyHours < 0) throw new Error('CHECKPOINT_HOURS is not a number of hours');
  const secret = environment.CHECKPOINT_WEBHOOK_SECRET;
  return {
    logKey: LOG_KEY ? LOG_KEY : null,
    logOldKeys: (LOG_OLD_KEYS ?? '').split(',').flatMap((key) => key.trim() || []),
    checkpoints: {
      folder: CHECKPOINT_FOLDER ? CHECKPOINT_FOLDER : null,
      mail: CHECKPOINT_MAIL ? CHECKPOINT_MAIL : null,
      webhook: CHECKPOINT_WEBHOOK ? { url: CHECKPOINT_WEBHOOK, secret: secret ? secret : null } : null,
      everyHours,
    },
  };
}
