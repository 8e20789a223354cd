import { NamedFiles } from '@application/ports/named-files';
import type { NamedFile, NamedFileKind } from '@domain/audit/named-file';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Source {
  from: string;
  sha256: string;
  id: string;
  number: string;
  supervision: string;
  fileName: string;
}

const OF_ITEM = {
  number: 'i.number',
  supervision: 'null::text',
  id: 'x.id::text',
  sha256: 'x.sha256',
  fileName: 'x.file_name',
};
const ofItem = (table: string): Source => ({ ...OF_ITEM, from: `${table} x join item i on i.id = x.item_id` });

/** What the sweep of nameless content spares, less the pieces of unfinished uploads: those go by themselves. */
const SOURCES: Record<NamedFileKind, Source> = {
  evidence: ofItem('evidence'),
  dispute: ofItem('dispute'),
  onSitePhoto: ofItem('on_site_photo'),
  supervisionFile: {
    ...OF_ITEM,
    number: 'null::text',
    supervision: 's.title',
    from: 'supervision_file x join supervision s on s.id = x.supervision_id',
  },
  // Named by the evidence it was first made from.
  derivative: {
    ...OF_ITEM,
    sha256: 'x.derived_sha256',
    id: `x.sha256 || ' ' || x.name`,
    fileName: 'e.file_name',
    from: `content_derivative x
      cross join lateral (select item_id, file_name from evidence where sha256 = x.sha256 order by id limit 1) e
      join item i on i.id = e.item_id`,
  },
};

/** Each source by itself begins after the last one and stops at the limit, along the index of its hashes. */
const PAGE = `select * from (${Object.entries(SOURCES)
  .map(
    ([kind, { from, sha256, id, number, supervision, fileName }]) =>
      `(select '${kind}'::text as kind, ${sha256} as sha256, ${id} as id, ${number} as number, ${supervision} as supervision, ${fileName} as "fileName"
    from ${from} where (${sha256}, ${id}) > ($1::text, $2::text) order by 2, 3 limit $3::int)`,
  )
  .join(' union all ')}) named order by sha256, id limit $3::int`;

@Injectable()
export class PgNamedFiles extends NamedFiles {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override page(after: Pick<NamedFile, 'sha256' | 'id'> | null, limit: number): Promise<NamedFile[]> {
    return this.dataSource.query(PAGE, [after?.sha256 ?? '', after?.id ?? '', limit]);
  }
}
