export interface Finding {
  violations: number;
  /** A few of those found, for whoever looks into it. */
  examples: string[];
}

/** What can be asked of the database alone; I1 compares with the domain and is asked elsewhere. */
export const SQL_INVARIANTS = ['I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'] as const;
export type SqlInvariant = (typeof SQL_INVARIANTS)[number];

export abstract class InvariantChecks {
  abstract check(invariant: SqlInvariant): Promise<Finding>;
}
