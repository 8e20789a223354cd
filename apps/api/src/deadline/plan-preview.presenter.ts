import type { PlanPreview } from '@application/deadline/plan-trial';
import { Names } from '@application/ports/names';
import { Injectable } from '@nestjs/common';
import type { CalendarPreviewView } from './calendar.view';

@Injectable()
export class PlanPreviewPresenter {
  constructor(private readonly names: Names) {}

  async one(preview: PlanPreview): Promise<CalendarPreviewView> {
    const names = await this.names.book(preview.moved.map(({ unitId }) => unitId));
    const moved = preview.moved.map(({ unitId, ...row }) => ({ ...row, unit: unitId ? names.unit(unitId) : '' }));
    return { ...preview, moved };
  }
}
