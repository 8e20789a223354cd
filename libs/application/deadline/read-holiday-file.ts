import type { HolidayReading } from '@domain/deadline/holiday-reading';
import { readHolidayEvents } from '@domain/deadline/read-holiday-events';
import { readHolidayNotice } from '@domain/deadline/read-holiday-notice';
import { readHolidayTable } from '@domain/deadline/read-holiday-table';
import { DomainError } from '@domain/errors';
import { cleanFileName } from '@domain/evidence/file-name';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { DocumentReader } from '../ports/document-reader';

/** A year has 366 rows; a notice two pages. */
const BOUNDS = { characters: 200_000, items: 0 };
const LARGEST_MEGABYTES = 5;

export interface HolidayFile {
  reading: HolidayReading;
  /** The notice's text where the file is one. */
  notice: string | null;
}

/** Reads a file of holidays, whichever form it has: a table, a calendar file, or the notice itself. Keeps nothing. */
@Injectable()
export class ReadHolidayFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly reader: DocumentReader,
  ) {}

  /** Throws `proposal.too_large` as soon as the stream is, and what the reader throws. */
  async run(stream: AsyncIterable<Uint8Array>, name: string): Promise<HolidayFile> {
    const fileName = cleanFileName(name);
    const content = await this.blobs.stage(bounded(stream, fileName));
    try {
      const raw = await this.reader.raw(content, fileName, BOUNDS);
      if ('rows' in raw) return { reading: readHolidayTable(raw.rows), notice: null };
      if (/^\s*BEGIN:VCALENDAR/i.test(raw.text)) return { reading: readHolidayEvents(raw.text.trim()), notice: null };
      return { reading: readHolidayNotice(raw.text), notice: raw.text };
    } finally {
      await content.discard();
    }
  }
}

async function* bounded(stream: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_MEGABYTES * 1024 * 1024)
      throw DomainError.at('/file', 'proposal.too_large', `文件“${fileName}”超过 ${LARGEST_MEGABYTES} MB。`);
    yield chunk;
  }
  if (size === 0) throw DomainError.at('/file', 'proposal.unreadable', `“${fileName}”读不出来：文件是空的。`);
}
