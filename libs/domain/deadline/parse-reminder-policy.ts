import { DOCUMENT_KINDS } from '../document/document-kind';
import { DomainError } from '../errors';
import { REMEDIATION_TYPES, SEVERITIES } from '../item/item-words';
import { CHANNEL_KINDS } from '../notice/channel';
import { AUDIENCES, RULED_DUTY_KINDS } from './duty';
import { DEFAULT_REMINDER_POLICY, type DutyRow, type ReminderPolicy } from './reminder-policy';

type Fields = Record<keyof DutyRow, unknown>;
type Refuse = (field: keyof DutyRow | '', detail: string) => never;

const FIELDS = Object.keys(DEFAULT_REMINDER_POLICY[0] ?? {});

/** Working days after the deadline, about a year: whoever has not moved by then moves by no reminder. */
const LAST_AFTER = 250;

/** Decisions of people where a row from before does not say. */
const DECIDED_FROM = 4;

/**
 * Reads the rows an administrator saved as JSON. Throws `input.invalid` naming row and field: unknown words, counts
 * out of bounds, two rows of one rung for a severity and type, or a ladder whose higher rung would come before a lower one. Reminders may meet on a
 * day: `joinDuties` makes one of them. `pointer` is where the list stands in what was sent.
 */
export function parseReminderPolicy(value: unknown, pointer = ''): ReminderPolicy {
  if (!Array.isArray(value) || value.length > 100)
    throw DomainError.at(pointer, 'input.invalid', '提醒规则应是一个列表，最多 100 行。');
  const rows = value.map((row, index) => readRow(row, refuseAt(pointer, index)));
  checkLadder(rows, pointer);
  return rows;
}

function readRow(value: unknown, refuse: Refuse): DutyRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('', '应是一个对象');
  const row = value as Fields;
  const unknown = Object.keys(row).find((name) => !FIELDS.includes(name));
  if (unknown) refuse('', `没有“${unknown}”这一栏`);
  const anchor = oneOf(row, 'anchor', ['dueOn', 'waiting'] as const, refuse);
  const rung = whole(row, 'rung', 0, 6, refuse);
  const reminds = anchor === 'dueOn' && rung === 0;
  const climbs = anchor === 'dueOn' && rung > 0;
  const times = whole(row, 'times', 1, 20, refuse);
  if (climbs && times > 1) refuse('times', '升级的每一级只发一次');
  const offset = whole(row, 'offset', reminds ? -120 : 1, LAST_AFTER, refuse);
  const every = whole(row, 'every', 1, 120, refuse);
  if (reminds && offset + (times - 1) * every > LAST_AFTER)
    refuse('times', `最后一次不能晚于到期后第 ${LAST_AFTER} 个工作日`);
  return {
    kind: oneOf(row, 'kind', RULED_DUTY_KINDS, refuse),
    rung,
    anchor,
    offset,
    every,
    times,
    severities: someOf(row, 'severities', SEVERITIES, refuse),
    remediationTypes:
      (row.remediationTypes ?? null) === null ? null : someOf(row, 'remediationTypes', REMEDIATION_TYPES, refuse),
    audience: someOf(row, 'audience', AUDIENCES, refuse),
    replyWithin: row.replyWithin === null ? null : whole(row, 'replyWithin', 1, 60, refuse),
    misfire: oneOf(row, 'misfire', ['catchUp', 'skip'] as const, refuse),
    automatic: row.automatic === undefined ? rung < DECIDED_FROM : flag(row, 'automatic', refuse),
    document: (row.document ?? null) === null ? null : oneOf(row, 'document', DOCUMENT_KINDS, refuse),
    channels: (row.channels ?? null) === null ? null : someOf(row, 'channels', CHANNEL_KINDS, refuse),
  };
}

function checkLadder(rows: readonly DutyRow[], pointer: string): void {
  const climbs = (row: DutyRow) => row.anchor === 'dueOn' && row.rung > 0;
  const meet = (a: DutyRow, b: DutyRow) =>
    a.severities.some((one) => b.severities.includes(one)) &&
    (a.remediationTypes ?? REMEDIATION_TYPES).some((one) => b.remediationTypes?.includes(one) ?? true);
  for (const [index, row] of rows.entries())
    for (const below of rows) {
      if (row === below || !climbs(row) || !climbs(below) || !meet(row, below)) continue;
      if (below.rung < row.rung && row.offset < below.offset)
        refuseAt(pointer, index)('offset', `第 ${row.rung} 级不能早于第 ${below.rung} 级`);
      if (below.rung === row.rung && rows.indexOf(below) < index)
        refuseAt(pointer, index)('severities', `第 ${row.rung} 级对同一严重程度和整改类型已有一行`);
    }
}

/** What the page calls each column. */
const COLUMNS: Record<keyof DutyRow, string> = {
  kind: '种类',
  rung: '级',
  anchor: '起算',
  offset: '时间',
  every: '间隔',
  times: '次数',
  severities: '严重程度',
  remediationTypes: '整改类型',
  audience: '发给',
  replyWithin: '回复期限',
  misfire: '错过时',
  automatic: '自动发出',
  document: '公文',
  channels: '外发渠道',
};

function refuseAt(pointer: string, index: number): Refuse {
  return (field, detail) => {
    const column = field ? `“${COLUMNS[field]}”` : '';
    const sentence = `提醒规则第 ${index + 1} 行${column}有误：${detail}。`;
    throw DomainError.at(`${pointer}/${index}${field ? `/${field}` : ''}`, 'input.invalid', sentence);
  };
}

function whole(row: Fields, field: keyof DutyRow, min: number, max: number, refuse: Refuse): number {
  const value = row[field];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    return refuse(field, `应是 ${min} 到 ${max} 之间的整数`);
  return value;
}

function flag(row: Fields, field: keyof DutyRow, refuse: Refuse): boolean {
  const value = row[field];
  return typeof value === 'boolean' ? value : refuse(field, '应是 true 或 false');
}

function oneOf<T extends string>(row: Fields, field: keyof DutyRow, words: readonly T[], refuse: Refuse): T {
  return words.find((word) => word === row[field]) ?? refuse(field, `应是 ${words.join('、')} 之一`);
}

function someOf<T extends string>(row: Fields, field: keyof DutyRow, words: readonly T[], refuse: Refuse): T[] {
  const value = row[field];
  const good =
    Array.isArray(value) && value.length > 0 && value.every((word) => (words as readonly unknown[]).includes(word));
  return good ? words.filter((word) => value.includes(word)) : refuse(field, `应从 ${words.join('、')} 中选一个或几个`);
}
