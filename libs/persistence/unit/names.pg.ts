import { type NameBook, Names } from '@application/ports/names';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';

const FRESH_MILLISECONDS = 5_000;

/** The whole directory of a county is a few hundred names: kept in memory, so that no list joins for them. */
@Injectable()
export class PgNames extends Names {
  private names = new Map<string, string>();
  private freshUntil = 0;

  constructor(private readonly reader: Reader) {
    super();
  }

  override async book(ids: readonly (string | null)[]): Promise<NameBook> {
    const known = ids.every((id) => id === null || this.names.has(id));
    if (!known || performance.now() >= this.freshUntil) await this.load();
    const { names } = this;
    const find = (id: string): string => names.get(id) ?? '';
    return { unit: find, person: find, supervision: find };
  }

  private async load(): Promise<void> {
    const rows = await this.reader.read(CLOCK, (query) =>
      query<{ id: string; name: string }>(
        `select id, name from unit union all select id, name from person union all select id, title from supervision`,
      ),
    );
    this.names = new Map(rows.map(({ id, name }) => [id, name]));
    this.freshUntil = performance.now() + FRESH_MILLISECONDS;
  }
}
