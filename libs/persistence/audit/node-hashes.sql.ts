import type { LogNode } from '@domain/audit/log-node';

/** The hashes of $1 levels and $2 indexes, by the primary keys: as many rows as are asked for. */
export const NODE_HASHES = `select place::int, coalesce(
    (select hash from audit_leaf where asked.level = 0 and leaf = asked.index),
    (select hash from audit_node n where n.level = asked.level and n.index = asked.index)) as hash
  from unnest($1::smallint[], $2::bigint[]) with ordinality asked (level, index, place) order by place`;

export function nodeValues(nodes: readonly LogNode[]): unknown[] {
  return [nodes.map(({ level }) => level), nodes.map(({ index }) => index)];
}

/** Throws when one is missing: no proof and no root can be made of the rest. */
export function orderedHashes(nodes: readonly LogNode[], rows: readonly { hash: Buffer | null }[]): Uint8Array[] {
  return rows.map(({ hash }, place) => {
    if (hash) return hash;
    const { level, index } = nodes[place]!;
    throw new Error(`the log is damaged: node ${level}/${index} is missing`);
  });
}
