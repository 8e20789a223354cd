/** Every advisory lock with a fixed number, on one page, so that no two are the same one by accident. */
export const ADVISORY_LOCKS = {
  /** One migration at a time. */
  migration: 7_205_759,
  /** Content is kept under the shared form, swept under the exclusive one. */
  evidenceSweep: 7_205_760,
  /** One creation or reset of the demo at a time. */
  demo: 7_205_761,
  /** One change of units and people at a time, so that two administrators cannot remove each other at once. */
  administration: 7_205_762,
  /** One change of the work calendar at a time: the second finds what the first stored. */
  calendar: 7_205_763,
  /** One sealer at a time: leaves are numbered without gaps. */
  sealing: 7_205_764,
  /** One content at a time is compared with those known: of two alike the second finds the first. */
  likeness: 7_205_770,
  /** With a hash of the person: one start of an upload at a time, so that two cannot both be the last within the quota. */
  uploadsOfPerson: 7_205_771,
} as const;
