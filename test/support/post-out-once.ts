import { postOut } from '@gateways/channel/post-out';

/** `post-out-once.ts URL`: posts once and prints what came of it, for tests of what only a process of its own can be told. */
postOut(
  new URL(process.argv[2]!),
  '{}',
  {},
  { allowed: ['localhost'], privateAddresses: ['localhost', '127.0.0.1'], plainHttp: [] },
).then(
  ({ status }) => console.log(`answered ${status}`),
  (error: Error & { reason?: string }) => console.log(`${error.reason}: ${error.message}`),
);
