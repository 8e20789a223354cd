import { RaiseEventNotices } from '@application/notice/raise-event-notices';
import { SendDelivery } from '@application/notice/send-delivery';
import { Injectable } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import type { JobData, JobName } from './job-names';

type Handler = (id: string) => Promise<unknown>;

/** Each kind of job calls one use case; a job without a handler does not compile. */
@Injectable()
export class JobHandlers {
  private readonly handlers: Record<JobName, Handler>;

  constructor(raiseEventNotices: RaiseEventNotices, sendDelivery: SendDelivery) {
    const send: Handler = (id) => sendDelivery.run(id);
    this.handlers = {
      'raise-event-notices': (id) => raiseEventNotices.run(id),
      'send-mail': send,
      'send-sms': send,
      'send-webhook': send,
      'send-wecom': send,
      'send-dingtalk': send,
      'send-feishu': send,
    };
  }

  async handle(job: Job<JobData>): Promise<void> {
    const handler = Object.hasOwn(this.handlers, job.name) ? this.handlers[job.name as JobName] : undefined;
    // Only a job left in Redis by another release can get here; retrying it cannot help.
    if (!handler) throw new UnrecoverableError(`no handler for job ${job.name}`);
    await handler(job.data.id);
  }
}
