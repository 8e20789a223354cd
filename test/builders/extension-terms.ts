import { DEFAULT_PROCEDURE_POLICY, type ExtensionPolicy } from '@domain/deadline/procedure-policy';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { ExtensionTerms } from '@domain/item/extension-rules';

/** The default rules of extensions with the shipped calendar; say only what differs. */
export function extensionTerms(differs: Partial<ExtensionPolicy> = {}): ExtensionTerms {
  return { policy: { ...DEFAULT_PROCEDURE_POLICY.extension, ...differs }, calendar: shippedCalendar(), earlier: [] };
}
