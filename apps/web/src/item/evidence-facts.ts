import type { Evidence } from '../api/types';

/** What is said of a file when it is sent. */
export interface EvidenceFacts {
  kind: Evidence['kind'];
  evidenceOn: string;
  measureId?: string;
}
