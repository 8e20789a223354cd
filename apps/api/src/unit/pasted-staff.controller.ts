import { PasteStaff } from '@application/unit/paste-staff';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { PastedStaffBody } from './pasted-staff.input';
import { PastedStaffView } from './pasted-staff.view';

@ApiTags('units')
@Controller('pasted-staff')
export class PastedStaffController {
  constructor(private readonly pasteStaff: PasteStaff) {}

  /** Units and people from a pasted table: all rows or, where one is wrong, none. A dry run says what would be made. */
  @Post()
  @Require('people.write')
  @ApiCreatedResponse({ type: PastedStaffView })
  async paste(@Body() { text, dryRun }: PastedStaffBody, @CurrentActor() actor: Actor): Promise<PastedStaffView> {
    if (dryRun) {
      const { units, people, errors } = await this.pasteStaff.look(actor, text);
      return { units, people: people.map((person) => ({ ...person, firstPassword: null })), errors };
    }
    const { units, people, errors, passwords } = await this.pasteStaff.run(actor, text);
    const withPassword = people.map((person) => ({
      ...person,
      firstPassword: passwords.get(person.username) ?? null,
    }));
    return { units, people: withPassword, errors };
  }
}
