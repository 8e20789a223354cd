import type { Published } from '@application/ports/outbox-queue';
import type { QueueDepth } from '@application/ports/queue-depths';
import { Injectable, Logger } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { JobHandlers } from '../jobs/job-handlers';
import { type JobData, QUEUE_NAMES, type QueueName, QUEUES } from '../jobs/job-names';

/** A process that has just begun may find Redis not yet connected: nothing to complain about. */
const CONNECTING_MILLISECONDS = 5_000;

/** A command in flight when its connection breaks is never answered: whoever waits for one gives up, and the connection is opened anew. */
const ANSWER_MILLISECONDS = 5_000;

const KEEP_FAILED = { count: 200, age: 7 * 24 * 3_600 };

/** The queues in Redis and the workers on them. Redis may go and come back empty: whatever it held is published again. */
@Injectable()
export class Queues {
  private readonly log = new Logger('queues');
  private readonly connections: Redis[] = [];
  private writing: Redis | null = null;
  /** One outage is one warning, not one a second and connection. */
  private isAway = false;
  private complainFrom = 0;
  private readonly queues = new Map<QueueName, Queue<JobData>>();
  private readonly workers: Worker<JobData>[] = [];

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly handlers: JobHandlers,
  ) {}

  /** `done` hears of each job that ended well, `drained` of a queue that has run empty. */
  open(hears: { done(name: QueueName): void; drained(name: QueueName): void }): void {
    // Writing fails at once while Redis is away, so that a round never hangs on it; workers wait for it instead.
    const writing = this.connect({ enableOfflineQueue: false, autoResendUnfulfilledCommands: false });
    this.writing = writing;
    this.complainFrom = performance.now() + CONNECTING_MILLISECONDS;
    writing.on('ready', () => QUEUE_NAMES.forEach((name) => hears.drained(name)));
    for (const name of QUEUE_NAMES) {
      const queue = new Queue<JobData>(name, { connection: writing, prefix: this.prefix });
      queue.on('error', (error) => this.lost(error));
      this.queues.set(name, queue);
      const worker = this.work(name);
      worker.on('completed', () => hears.done(name));
      worker.on('drained', () => hears.drained(name));
      this.workers.push(worker);
    }
  }

  /** How many more the queue should hold at most. Throws while Redis is away, before anything is claimed in vain. */
  async room(name: QueueName): Promise<number> {
    if (!this.mayAsk()) return 0;
    const waiting = await this.answer(this.queues.get(name)!.getWaitingCount());
    return Math.max(0, QUEUES[name].most - waiting);
  }

  /** What lies in each queue; none of them while Redis is only just being connected. Throws while it is away. */
  async depths(): Promise<QueueDepth[]> {
    if (!this.mayAsk()) return [];
    const counts = QUEUE_NAMES.map(async (name) => {
      const found = await this.queues.get(name)!.getJobCounts('waiting', 'active', 'delayed', 'failed');
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = found;
      return { name, waiting, active, delayed, failed };
    });
    return this.answer(Promise.all(counts));
  }

  /** One round trip for all. The id holds the attempt, so that a kept older job does not swallow the new one. */
  async publish(name: QueueName, rows: readonly Published[]): Promise<void> {
    if (rows.length === 0) return;
    const jobs = rows.map(({ id, attempt }) => ({
      name: QUEUES[name].job,
      data: { id },
      opts: { jobId: `${id}.${attempt}`, attempts: 1, removeOnComplete: true, removeOnFail: KEEP_FAILED },
    }));
    await this.answer(this.queues.get(name)!.addBulk(jobs));
  }

  /**
   * Workers first, so that what is running ends and finds its queue; then the queues, then the connections. While Redis is away
   * nobody waits for it.
   */
  async close(): Promise<void> {
    const force = !this.isThere;
    await Promise.allSettled(this.workers.map((worker) => worker.close(force)));
    if (!force) await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    for (const connection of this.connections) connection.disconnect();
  }

  /** False while a process that has just begun is still connecting; throws while Redis is away. */
  private mayAsk(): boolean {
    if (this.isThere) return true;
    if (performance.now() < this.complainFrom) return false;
    throw new Error('redis is away');
  }

  private get isThere(): boolean {
    return this.writing?.status === 'ready';
  }

  /** What came too late may still be done: a job that is there twice finds its row done. */
  private async answer<T>(asked: Promise<T>): Promise<T> {
    let patience: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      patience = setTimeout(() => {
        this.writing?.disconnect(true);
        reject(new Error('redis does not answer'));
      }, ANSWER_MILLISECONDS);
    });
    // Told after the race is lost, it would be a rejection nobody waits for.
    asked.catch(() => undefined);
    return Promise.race([asked, silence]).finally(() => clearTimeout(patience));
  }

  private work(name: QueueName): Worker<JobData> {
    const { concurrency, rate } = QUEUES[name];
    const worker = new Worker<JobData>(name, (job) => this.handlers.handle(job), {
      connection: this.connect({}),
      prefix: this.prefix,
      concurrency,
      ...(rate ? { limiter: { max: rate.max, duration: rate.seconds * 1_000 } } : {}),
    });
    worker.on('error', (error) => this.lost(error));
    worker.on('failed', (job, error) => this.log.error(`${name} ${job?.data.id ?? ''}: ${String(error)}`));
    return worker;
  }

  private connect(options: RedisOptions): Redis {
    const connection = new Redis(this.url, {
      ...options,
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(200 * times, 5_000),
    });
    connection.on('error', (error: Error) => this.lost(error));
    connection.on('ready', () => (this.isAway = false));
    this.connections.push(connection);
    return connection;
  }

  private lost(error: Error): void {
    if (!this.isAway) this.log.warn(`redis: ${error.message}`);
    this.isAway = true;
  }
}
