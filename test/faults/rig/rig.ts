import type { SmtpSink } from '../../support/smtp-sink';
import type { TestDatabase } from '../../support/test-database';
import type { Chance } from './chance';
import type { Form } from './form';
import type { OwnServices } from './own-services';
import type { Reckoned } from './reckoning';
import type { Workers } from './workers';

/** How long a worker holds a timer here: what is killed or frozen is claimed again soon. */
export const LEASE_SECONDS = 3;

/** What a part works with: services that nobody else uses, and a database and workers of its own. */
export interface Rig {
  form: Form;
  chance: Chance;
  services: OwnServices;
  sink: SmtpSink;
  database: TestDatabase;
  workers: Workers;
  /** Workers beside those, with something else in their environment; stopped with them. */
  workersWith(environment: Record<string, string>): Workers;
}

/** What a part injected, and what is known beyond the reckoning that follows. */
export interface Injected {
  injected: number;
  /** So many mails may end unknown: those whose sender was cut off between call and answer. */
  mayBeUnknown: number;
  measured: Record<string, number>;
}

/** One kind of fault. */
export interface Part {
  name: string;
  run(rig: Rig): Promise<Injected>;
  /** What else must hold at the end: sentences about what does not. */
  judge?(found: Reckoned, injected: Injected, rig: Rig): Promise<string[]>;
}
