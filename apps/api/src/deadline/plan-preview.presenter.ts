import { Readable } from 'node:stream';
import { sumUp } from '@application/deadline/plan-preview';
import type { MovedItem, TrialPage } from '@application/deadline/plan-trial';
import { Names } from '@application/ports/names';
import { TableWriter } from '@application/ports/table-writer';
import { DUTY_KIND_WORDS } from '@domain/deadline/duty';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asAttachment } from '../http/attachment';
import type { CalendarPreviewView, MovedItemView } from './calendar.view';
import { cellsOf, MOVED_COLUMNS } from './moved-table';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  format: 'json' | 'xlsx';
}

/** What planning anew would move: in figures with the first rows, or as a table of all. Whoever goes away ends it. */
@Injectable()
export class PlanPreviewPresenter {
  constructor(
    private readonly names: Names,
    private readonly writer: TableWriter,
  ) {}

  /** Null when nobody waits for it any more. */
  async answer(pages: AsyncIterable<TrialPage>, asked: Asked): Promise<CalendarPreviewView | StreamableFile | null> {
    if (asked.format === 'json') return this.figures(pages, () => asked.request.raw.socket.destroyed);
    const rows = cellsOf(pages, this.names);
    asAttachment(asked.reply, '将要改动的时限和提醒.xlsx', XLSX);
    return new StreamableFile(Readable.from(this.writer.xlsx({ name: '将要改动', columns: MOVED_COLUMNS, rows })));
  }

  private async figures(pages: AsyncIterable<TrialPage>, gone: () => boolean): Promise<CalendarPreviewView | null> {
    const sum = await sumUp(pages, gone);
    if (!sum) return null;
    const names = await this.names.book([...sum.moved, ...sum.windows, ...sum.others].map(({ unitId }) => unitId));
    const present = ({ id, number, title, unitId, duties }: MovedItem): MovedItemView => ({
      ...{ id, number, title },
      unit: unitId ? names.unit(unitId) : '',
      duties: duties.map((duty) => ({ ...duty, label: DUTY_KIND_WORDS[duty.kind] })),
    });
    return {
      ...sum,
      moved: sum.moved.map((item) => ({ ...present(item), ...item.due! })),
      windows: sum.windows.map((item) => ({ ...present(item), ...item.window! })),
      others: sum.others.map(present),
    };
  }
}
