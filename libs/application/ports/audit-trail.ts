/** Events that belong to no item: sign-ins, denials, settings. Those of items are written by their save. */
export abstract class AuditTrail {
  abstract note(event: { type: string; supervisionId?: string; data: Record<string, unknown> }): Promise<void>;
}
