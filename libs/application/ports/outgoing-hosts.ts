import type { HostRules } from '@domain/notice/channel-target';

/** Which hosts this installation sends to. */
export abstract class OutgoingHosts {
  abstract readonly rules: HostRules;
}
