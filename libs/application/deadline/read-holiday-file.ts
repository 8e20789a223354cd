import { readHolidayTable } from '@domain/deadline/read-holiday-table';
import { type HolidayText, readHolidayText } from '@domain/deadline/read-holiday-text';
import { DomainError } from '@domain/errors';
import { cleanFileName } from '@domain/evidence/file-name';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { DocumentReader } from '../ports/document-reader';

/** A year has 366 rows; a notice two pages. */
const BOUNDS = { characters: 200_000, items: 0 };
const LARGEST_MEGABYTES = 5;

/** Reads a file of holidays, whichever form it has: a table, a calendar file, or the notice itself. Keeps nothing. */
@Injectable()
export class ReadHolidayFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly reader: DocumentReader,
  ) {}

  /** What it says, by the year that is asked for: a form may name it after the file. Throws `proposal.too_large` as soon as the stream is, and what the reader throws. */
  async run(stream: AsyncIterable<Uint8Array>, name: string): Promise<(year: number | null) => HolidayText> {
    const fileName = cleanFileName(name);
    const content = await this.blobs.stage(bounded(stream, fileName));
    try {
      const raw = await this.reader.raw(content, fileName, BOUNDS);
      return (year) =>
        'rows' in raw ? { reading: readHolidayTable(raw.rows, year), notice: null } : readHolidayText(raw.text, year);
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
