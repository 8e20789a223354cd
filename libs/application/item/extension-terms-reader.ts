import type { ExtensionTerms } from '@domain/item/extension-rules';
import type { Extension } from '@domain/item/case-file';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { ProcedureRules } from '../ports/procedure-rules';

/** What asking for an extension and deciding it share: the rules that hold, and the calendar they count by. */
@Injectable()
export class ExtensionTermsReader {
  constructor(
    private readonly rules: ProcedureRules,
    private readonly calendars: Calendars,
  ) {}

  /** `earlier`: the requests of the item's cycle. */
  async current(earlier: readonly Extension[]): Promise<ExtensionTerms> {
    const { extension: policy } = await this.rules.current();
    return { policy, calendar: await this.calendars.current(), earlier };
  }
}
