/** A policy as an installation keeps it this moment. */
export interface StoredPolicy<Policy> {
  policy: Policy;
  /** True for one of its own, false for the shipped one. */
  isOwn: boolean;
}
