import { Names } from '@application/ports/names';
import type { RecordPage } from '@application/ports/report-queries';
import type { Extension, Measure, Mechanism } from '@domain/item/case-file';
import { Injectable } from '@nestjs/common';
import { extensionView, measureView, mechanismView } from '../item/record-views';
import type { ExtensionPageView, MeasurePageView, MechanismPageView } from './report.view';

/** Measures, mechanisms and extensions as an item shows them. */
@Injectable()
export class RecordPresenter {
  constructor(private readonly names: Names) {}

  async measures(page: RecordPage<Measure>): Promise<MeasurePageView> {
    const book = await this.names.book(page.data.map(({ handlerId }) => handlerId));
    return { ...page, data: page.data.map((row) => ({ ...measureView(row, book), item: row.item })) };
  }

  mechanisms(page: RecordPage<Mechanism>): MechanismPageView {
    return { ...page, data: page.data.map((row) => ({ ...mechanismView(row), item: row.item })) };
  }

  async extensions(page: RecordPage<Extension>): Promise<ExtensionPageView> {
    const book = await this.names.book(page.data.flatMap((row) => [row.requestedById, row.decidedById]));
    return { ...page, data: page.data.map((row) => ({ ...extensionView(row, book), item: row.item })) };
  }
}
