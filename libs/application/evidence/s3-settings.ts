/** Where content lies when it does not lie in the data folder; docs/operations.md lists every variable. */
export interface S3Settings {
  /** Null for Amazon's own. */
  endpoint: string | null;
  region: string;
  bucket: string;
  /** Before every key, such as `xiaohao/`; may be empty. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`. */
  pathStyle: boolean;
}

/** Null without `S3_BUCKET`. Throws a plain Error naming the variable that is wrong. */
export function readS3Settings(environment: Record<string, string | undefined>): S3Settings | null {
  const { S3_BUCKET: bucket, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PREFIX = '' } = environment;
  if (!bucket) return null;
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    throw new Error('S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is not set');
  if (S3_ENDPOINT && !/^https?:\/\/[^/]+\/?$/.test(S3_ENDPOINT)) throw new Error('S3_ENDPOINT is no http(s) address');
  if (!/^([\w.-]+\/)*$/.test(S3_PREFIX)) throw new Error('S3_PREFIX must be empty or end in /');
  const pathStyle = environment.S3_PATH_STYLE ?? (S3_ENDPOINT ? 'true' : 'false');
  if (!['true', 'false'].includes(pathStyle)) throw new Error('S3_PATH_STYLE is neither true nor false');
  return {
    endpoint: S3_ENDPOINT ?? null,
    region: environment.S3_REGION ?? 'us-east-1',
    bucket,
    prefix: S3_PREFIX,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    pathStyle: pathStyle === 'true',
  };
}
