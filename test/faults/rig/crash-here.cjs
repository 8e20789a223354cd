// Preloaded into a worker or an API (`node -r`): kills the process, as kill -9 does, at the point of the engine that CRASH_AT names; with
// CRASH_SIGNAL=SIGSTOP it freezes there, once, until somebody wakes it. What is shipped knows nothing of it: the methods at both sides of the point are wrapped from outside, in the built files.
const path = require('node:path');
require('reflect-metadata');

const dist = path.resolve(__dirname, '../../../dist');
const from = (file, name) => require(path.join(dist, file))[name].prototype;

const any = () => true;
const some = (answer) => answer.length > 0;

/** Of each point: the class and method, whether before or after it, and what the answer must be for the point to be reached. */
const POINTS = {
  'after-claim': ['libs/persistence/timer/timers.pg', 'PgTimers', 'claimDue', 'after', some],
  'inside-act': ['libs/persistence/notice/notices.pg', 'PgNotices', 'raise', 'after', (told) => told > 0],
  'before-commit': ['libs/persistence/timer/timers.pg', 'PgTimers', 'settle', 'after', any],
  'after-act': ['libs/application/notice/perform-duty', 'PerformDuty', 'runAll', 'after', some],
  'before-publishing': ['libs/persistence/outbox/outbox-queue.pg', 'PgOutboxQueue', 'claimUnpublished', 'after', some],
  'before-event-commit': ['libs/persistence/outbox/outbox-queue.pg', 'PgOutboxQueue', 'done', 'after', any],
  'before-hand-over': ['libs/persistence/notice/deliveries.pg', 'PgDeliveries', 'claimIntents', 'after', some],
  'after-sending': ['libs/gateways/channel/mail-channel', 'MailChannel', 'send', 'before', any],
  'after-call': ['libs/gateways/channel/mail-channel', 'MailChannel', 'send', 'after', any],
  'digest-before-commit': ['libs/persistence/notice/digests.pg', 'PgDigests', 'done', 'after', any],
  'sealer-before-commit': ['libs/persistence/audit/event-log.pg', 'PgEventLog', 'append', 'after', any],
  'checkpoint-before-commit': ['libs/persistence/audit/event-log.pg', 'PgEventLog', 'addCheckpoint', 'after', any],
  'checkpoint-before-keeping': [
    'libs/gateways/audit/kept-checkpoint-files',
    'KeptCheckpointFiles',
    'keep',
    'before',
    any,
  ],
  'api-before-commit': ['libs/persistence/item/item-repository.pg', 'PgItemRepository', 'save', 'after', any],
  'api-after-commit': ['libs/persistence/unit-of-work', 'PgUnitOfWork', 'run', 'after', any],
  'blob-staged': ['libs/gateways/storage/local-blob-store', 'LocalBlobStore', 'stage', 'after', any],
  'part-before-name': ['libs/persistence/evidence/uploads.pg', 'PgUploads', 'addPart', 'before', any],
  'part-before-commit': ['libs/persistence/evidence/uploads.pg', 'PgUploads', 'addPart', 'after', any],
  'upload-before-commit': [
    'libs/persistence/evidence/evidence-records.pg',
    'PgEvidenceRecords',
    'finishUpload',
    'after',
    any,
  ],
  'blob-stored': ['libs/persistence/evidence/evidence-records.pg', 'PgEvidenceRecords', 'reuseOf', 'before', any],
};

const point = POINTS[process.env.CRASH_AT];
if (!point) throw new Error(`CRASH_AT: ${Object.keys(POINTS).join(' | ')}`);
const [file, name, method, when, reached] = point;
const signal = process.env.CRASH_SIGNAL ?? 'SIGKILL';
let isOver = false;
const prototype = from(file, name);
const original = prototype[method];
if (typeof original !== 'function') throw new Error(`${name} has no method ${method}`);

prototype[method] = async function crashHere(...args) {
  if (when === 'before' && isArmed()) die();
  const answer = await original.apply(this, args);
  if (when === 'after' && isArmed() && reached(answer)) die();
  return answer;
};

/** With CRASH_ARMED the point is live only once that file exists: an API first has to start and sign people in. */
function isArmed() {
  return !isOver && (!process.env.CRASH_ARMED || require('node:fs').existsSync(process.env.CRASH_ARMED));
}

function die() {
  isOver = true;
  process.kill(process.pid, signal);
}
