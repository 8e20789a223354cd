export interface Readiness {
  ready: boolean;
  checks: Record<string, { ok: boolean; detail: string }>;
}

export abstract class Health {
  /** Asks what the process needs to serve: a query; for the worker also its queue and the age of its last sweep. */
  abstract check(): Promise<Readiness>;
}
