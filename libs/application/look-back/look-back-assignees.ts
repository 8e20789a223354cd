import { checkAssignee } from '@domain/look-back/look-back-policy';
import type { RectificationItem } from '@domain/item/rectification-item';
import { Injectable } from '@nestjs/common';
import { Directory } from '../ports/directory';

/** The step that names who goes: an auditor who has not worked on the item. */
@Injectable()
export class LookBackAssignees {
  constructor(private readonly directory: Directory) {}

  /** Throws pointing at `/assigneeId`. */
  async check(assigneeId: string | null, items: readonly RectificationItem[]): Promise<void> {
    if (!assigneeId) return;
    const person = await this.directory.person(assigneeId, '/assigneeId');
    for (const item of items) checkAssignee(person, item.state);
  }
}
