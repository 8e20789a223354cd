import { type ToldPlace, toldPlaces } from '@application/audit/told-places';
import { CheckpointPlaces } from '@application/ports/checkpoint-places';
import { LogQueries } from '@application/ports/log-queries';
import { SCHEDULES } from '@application/operations/schedules';
import { type EngineStanding, JobQueries } from '@application/ports/job-queries';
import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What Prometheus reads. Counts of the engine are asked for when they are read. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'xiaohao_http_seconds',
    help: 'Time from request to answer by method and status class',
    labelNames: ['method', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly timers = this.gauge('xiaohao_timers', 'Timers by state: pending, leased, dead', ['state']);
  private readonly overdue = this.gauge('xiaohao_timers_overdue', 'Pending timers whose time has come');
  private readonly lateness = this.gauge(
    'xiaohao_timers_lateness_seconds',
    'Seconds from due to done over the last day, by quantile',
    ['quantile'],
  );
  private readonly deliveries = this.gauge('xiaohao_deliveries', 'Deliveries not settled well, by state', ['state']);
  private readonly channels = this.gauge(
    'xiaohao_channel_deliveries',
    'Deliveries not settled well, by channel and state',
    ['channel', 'state'],
  );
  private readonly channelLag = this.gauge(
    'xiaohao_channel_lag_seconds',
    'Age of the oldest delivery to be sent, by channel',
    ['channel'],
  );
  private readonly queuesKnown = this.gauge(
    'xiaohao_queues_known',
    '1 where a worker counted the queues within the last minute; at 0 nothing is told of them',
  );
  private readonly queues = this.gauge('xiaohao_queue_jobs', 'Jobs in the queues, by queue and state', [
    'queue',
    'state',
  ]);
  private readonly roundAge = this.gauge(
    'xiaohao_round_age_seconds',
    'Time since the last round of a schedule committed; +Inf where none has',
    ['schedule'],
  );
  private readonly roundFailing = this.gauge('xiaohao_round_failing', '1 where the last round of a schedule failed', [
    'schedule',
  ]);
  private readonly rounds = this.counter('xiaohao_rounds_total', 'Rounds of a schedule, well or failed');
  private readonly roundFailures = this.counter('xiaohao_round_failures_total', 'Rounds of a schedule that failed');
  private readonly roundCounts = this.gauge('xiaohao_round_count', 'What the last committed round of a schedule did', [
    'schedule',
    'count',
  ]);
  private readonly outbox = this.gauge('xiaohao_outbox_open', 'Outbox rows not done');
  private readonly lag = this.gauge('xiaohao_outbox_lag_seconds', 'Age of the oldest outbox row not done');
  private readonly sealed = this.gauge('xiaohao_log_size', 'Audit events sealed in the log');
  private readonly waiting = this.gauge('xiaohao_log_waiting', 'Audit events not sealed yet');
  private readonly sealLag = this.gauge('xiaohao_log_lag_seconds', 'Age of the oldest audit event not sealed');
  private readonly behind = this.gauge(
    'xiaohao_checkpoint_behind_seconds',
    'How long a place outside has not been told of a checkpoint there is',
    ['place'],
  );
  private readonly stale = this.gauge('xiaohao_checkpoint_stale', '1 where that is longer than three of its turns', [
    'place',
  ]);
  private readonly memory = this.gauge('xiaohao_resident_bytes', 'Resident memory of the API');

  constructor(
    private readonly queries: JobQueries,
    private readonly log: LogQueries,
    private readonly places: CheckpointPlaces,
  ) {}

  observe(method: string, status: number, seconds: number): void {
    this.requests.observe({ method, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    const { counts, ...standing } = await this.queries.standing();
    this.tellChannels(standing);
    this.tellQueues(standing);
    this.tellRounds(standing);
    for (const state of ['pending', 'leased', 'dead']) this.timers.set({ state }, counts.timers[state] ?? 0);
    for (const state of ['intent', 'sending', 'unknown', 'failed'])
      this.deliveries.set({ state }, counts.deliveries[state] ?? 0);
    this.overdue.set(counts.timersOverdue);
    this.lateness.set({ quantile: '0.5' }, counts.lateness.p50Seconds);
    this.lateness.set({ quantile: '0.99' }, counts.lateness.p99Seconds);
    this.outbox.set(counts.outbox.open);
    this.lag.set(counts.outbox.oldestSeconds);
    const { size, waiting, oldestSeconds, places } = await this.log.standing();
    this.tellPlaces(toldPlaces(this.places, places));
    this.sealed.set(size);
    this.waiting.set(waiting);
    this.sealLag.set(oldestSeconds);
    this.memory.set(process.memoryUsage.rss());
    return this.registry.metrics();
  }

  private tellChannels({ channels }: Pick<EngineStanding, 'channels'>): void {
    // A kind that has nothing left is not listed any more.
    this.channels.reset();
    this.channelLag.reset();
    for (const { channel, oldestSeconds, ...states } of channels) {
      for (const [state, count] of Object.entries(states)) this.channels.set({ channel, state }, count);
      this.channelLag.set({ channel }, oldestSeconds);
    }
  }

  /** Redis is not asked for them: it may be away. */
  private tellQueues({ queues }: Pick<EngineStanding, 'queues'>): void {
    this.queues.reset();
    this.queuesKnown.set(queues.length > 0 ? 1 : 0);
    for (const { name: queue, ...states } of queues)
      for (const [state, count] of Object.entries(states)) this.queues.set({ queue, state }, count);
  }

  private tellPlaces(places: readonly ToldPlace[]): void {
    for (const { kind, behindSeconds, stale } of places) {
      this.behind.set({ place: kind }, behindSeconds);
      this.stale.set({ place: kind }, stale ? 1 : 0);
    }
  }

  /** Every schedule, also those that have never run: a worker that never came must be seen. */
  private tellRounds({ runs, now }: Pick<EngineStanding, 'runs' | 'now'>): void {
    // Counted in the database: a worker that begins anew, or another API, tells the same.
    for (const metric of [this.roundCounts, this.rounds, this.roundFailures]) metric.reset();
    for (const schedule of Object.keys(SCHEDULES)) {
      const run = runs.find(({ name }) => name === schedule);
      const committed = run?.lastCommittedAt?.getTime();
      this.roundAge.set({ schedule }, committed === undefined ? Infinity : (now.getTime() - committed) / 1_000);
      this.roundFailing.set({ schedule }, run?.failing ? 1 : 0);
      this.rounds.inc({ schedule }, run?.ever.rounds ?? 0);
      this.roundFailures.inc({ schedule }, run?.ever.failures ?? 0);
      for (const [count, value] of Object.entries(run?.counts ?? {})) this.roundCounts.set({ schedule, count }, value);
    }
  }

  private counter(name: string, help: string): Counter {
    return new Counter({ name, help, labelNames: ['schedule'], registers: [this.registry] });
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
