import { readFileSync, writeFileSync } from 'node:fs';
import type { LogFinding } from '@domain/audit/log-finding';
import type { Chance } from '../faults/rig/chance';
import { editedNote, editedText, EVENT_COLUMNS, type EventColumn } from './edited-text';
import { RewrittenLog, type Rewrite } from './rewritten-log';

/** One byte of something changed: how, and whether a finding names just that. */
export interface Edit {
  make: Rewrite;
  names(finding: LogFinding): boolean;
}

type MakeEdit = (log: RewrittenLog, chance: Chance) => Promise<Edit>;

const flipped = (column: string, byte: number, bit: number): string =>
  `set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # ${1 << bit})`;
const someLeaf = (chance: Chance): number => chance.between(0, RewrittenLog.EVENTS - 1);
const someBit = (chance: Chance): [number, number] => [chance.between(0, 31), chance.between(0, 7)];

const event: MakeEdit = async (log, chance) => {
  const leaf = someLeaf(chance);
  const seq = await log.seqAt(leaf);
  const column = chance.pick(Object.keys(EVENT_COLUMNS) as EventColumn[]);
  const [row] = await log.rows<{ text: string }>(`select ${column}::text as text from audit_event where seq = $1`, [
    seq,
  ]);
  const text = editedText(chance, column, row!.text);
  const sql = `update audit_event set ${column} = $2::text::${EVENT_COLUMNS[column]} where seq = $1`;
  return {
    make: (manager) => manager.query(sql, [seq, text]),
    names: (found) => found.problem === 'event.changed' && found.leaf === leaf && found.seq === seq,
  };
};

const leafHash: MakeEdit = async (_log, chance) => {
  const leaf = someLeaf(chance);
  const sql = `update audit_leaf set hash = ${flipped('hash', ...someBit(chance))} where leaf = $1`;
  return {
    make: (manager) => manager.query(sql, [leaf]),
    names: (found) => found.problem === 'leaf.changed' && found.leaf === leaf,
  };
};

const leafNumbers: MakeEdit = async (_log, chance) => {
  const leaf = someLeaf(chance);
  const change = chance.pick(['event_seq = event_seq + 65536', 'form = form + 1']);
  return {
    make: (manager) => manager.query(`update audit_leaf set ${change} where leaf = $1`, [leaf]),
    names: (found) => found.problem === 'event.missing' && found.leaf === leaf,
  };
};

const node: MakeEdit = async (log, chance) => {
  const nodes = await log.rows<{ level: number; index: number }>('select level, index from audit_node');
  const { level, index } = chance.pick(nodes);
  const sql = `update audit_node set hash = ${flipped('hash', ...someBit(chance))} where level = $1 and index = $2`;
  return {
    make: (manager) => manager.query(sql, [level, index]),
    names: (found) => found.problem === 'node.changed' && found.node.level === level && found.node.index === index,
  };
};

const checkpointNote: MakeEdit = async (log, chance) => {
  const { size, note } = chance.pick(await log.checkpoints());
  const edited = editedNote(chance, note);
  return {
    make: (manager) => manager.query('update audit_checkpoint set note = $2 where size = $1', [size, edited]),
    names: (found) => found.problem === 'checkpoint.invalid' && found.size === size,
  };
};

const checkpointColumns: MakeEdit = async (log, chance) => {
  const { size } = chance.pick(await log.checkpoints());
  const [change, now] = chance.pick([
    [`at = at + interval '1 second'`, size],
    ['size = size + 65536', size + 65_536],
  ] as const);
  return {
    make: (manager) => manager.query(`update audit_checkpoint set ${change} where size = $1`, [size]),
    names: (found) => found.problem === 'checkpoint.unlike' && found.size === now,
  };
};

const keptNote: MakeEdit = async (log, chance) => {
  const file = log.kept();
  const edited = editedNote(chance, readFileSync(file, 'utf8'));
  return {
    make: async () => writeFileSync(file, edited),
    names: (found) => found.problem === 'checkpoint.invalid' && found.place === file,
  };
};

/** A thousand in all. */
export const BYTE_EDITS: readonly [what: string, count: number, make: MakeEdit][] = [
  ['events', 450, event],
  ['stored leaves', 150, leafHash],
  ['numbers of leaves', 50, leafNumbers],
  ['stored nodes', 150, node],
  ['checkpoints', 110, checkpointNote],
  ['size and time of checkpoints', 30, checkpointColumns],
  ['checkpoints kept outside', 60, keptNote],
];
