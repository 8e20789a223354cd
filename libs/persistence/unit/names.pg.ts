import { type NameBook, Names } from '@application/ports/names';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { KeptAWhile } from '../kept-a-while';
import { Reader } from '../reader';

/** The whole directory of a county is a few hundred names: kept in memory, so that no list joins for them. */
@Injectable()
export class PgNames extends Names {
  private readonly known = new KeptAWhile(() => this.read());

  constructor(private readonly reader: Reader) {
    super();
  }

  override async book(ids: readonly (string | null)[]): Promise<NameBook> {
    let names = await this.known.current();
    if (ids.some((id) => id !== null && !names.has(id))) {
      this.known.forget();
      names = await this.known.current();
    }
    const find = (id: string): string => names.get(id) ?? '';
    return { unit: find, person: find, supervision: find };
  }

  private async read(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.read(CLOCK, (query) =>
      query<{ id: string; name: string }>(
        `select id, name from unit union all select id, name from person union all select id, title from supervision`,
      ),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
