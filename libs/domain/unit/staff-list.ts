import { tableRows } from '../intake/table-rows';
import type { Role } from './actor';
import { readKind, readRoles } from './staff-words';
import type { UnitKind } from './unit';

/** A row of a staff table: a unit, a person of it, or both. */
export interface StaffRow {
  /** Line of the pasted text, counted from 1. */
  line: number;
  unit: string;
  /** Given where the unit may be made if it is not there. */
  kind: UnitKind | null;
  superior: string | null;
  /** Null where the row only names a unit. */
  person: { name: string; username: string; roles: Role[]; email: string | null; post: string | null } | null;
}

export interface StaffRowError {
  line: number;
  /** Chinese, begins with the line, says what is wrong with it. */
  detail: string;
}

type Column = 'unit' | 'kind' | 'superior' | 'name' | 'username' | 'roles' | 'post' | 'email' | 'other';

const HEADS: readonly [RegExp, Column][] = [
  [/^(?:序号|编号|No\.?|#)$/i, 'other'],
  [/上级|主管单位/, 'superior'],
  [/类别|类型/, 'kind'],
  [/姓名|^人员$/, 'name'],
  [/用户名|账号|帐号|登录名/, 'username'],
  [/身份|角色/, 'roles'],
  [/岗位|职务/, 'post'],
  [/邮箱|邮件|e-?mail/i, 'email'],
  [/单位|部门/, 'unit'],
];
/** Without a head row the columns are read as these. */
const PLAIN: readonly Column[] = ['unit', 'name', 'username', 'roles', 'post'];
const LONGEST: Partial<Record<Column, number>> = {
  unit: 100,
  superior: 100,
  name: 50,
  username: 50,
  post: 50,
  email: 200,
};
const LABELS: Partial<Record<Column, string>> = {
  unit: '单位',
  superior: '上级单位',
  name: '姓名',
  username: '用户名',
  post: '岗位',
  email: '邮箱',
};
export const MOST_STAFF_ROWS = 500;

/** Reads a table copied from a spreadsheet, cells parted by tabs, with or without a head row. A wrong row is an error; the others are read all the same. */
export function readStaffList(text: string): { rows: StaffRow[]; errors: StaffRowError[] } {
  const rows: StaffRow[] = [];
  const errors: StaffRowError[] = [];
  const lineOf = new Map<string, number>();
  let columns: readonly Column[] | null = null;
  for (const { line, cells } of tableRows(text)) {
    if (cells.every((cell) => cell === '')) continue;
    if (columns === null) {
      columns = readHead(cells);
      if (columns) continue;
      columns = PLAIN;
    }
    const read = readRow(line, cells, columns);
    const username = typeof read === 'string' ? undefined : read.person?.username;
    const twin = username === undefined ? undefined : lineOf.get(username);
    if (typeof read === 'string') errors.push({ line, detail: `第${line}行${read}` });
    else if (twin !== undefined) errors.push({ line, detail: `第${line}行与第${twin}行用户名相同。` });
    else if (rows.length === MOST_STAFF_ROWS) {
      errors.push({ line, detail: `一次最多${MOST_STAFF_ROWS}行，第${line}行起未读。` });
      break;
    } else {
      if (username !== undefined) lineOf.set(username, line);
      rows.push(read);
    }
  }
  return { rows, errors };
}

function readHead(cells: readonly string[]): Column[] | null {
  const columns = cells.map((cell): Column => {
    const head = cell.replace(/\s/g, '');
    return HEADS.find(([shape]) => head.length <= 10 && shape.test(head))?.[1] ?? 'other';
  });
  return columns.includes('unit') && (columns.includes('name') || columns.includes('kind')) ? columns : null;
}

function readRow(line: number, cells: readonly string[], columns: readonly Column[]): StaffRow | string {
  const cell = (column: Column): string => cells.find((text, place) => columns[place] === column && text !== '') ?? '';
  const long = (Object.keys(LONGEST) as Column[]).find((column) => cell(column).length > LONGEST[column]!);
  if (long) return `${LABELS[long]}过长，不超过${LONGEST[long]}字。`;
  const unit = cell('unit');
  if (unit === '') return '没有写单位。';
  const kind = cell('kind') === '' ? null : readKind(cell('kind'));
  if (kind === undefined) return `单位类别“${cell('kind').slice(0, 20)}”无法识别，应为乡镇、部门或办公室。`;
  const place = { line, unit, kind, superior: cell('superior') || null };
  const [name, username] = [cell('name'), cell('username')];
  if (name === '' && username === '') return kind ? { ...place, person: null } : '没有写姓名和用户名。';
  if (name === '') return '没有写姓名。';
  if (username === '') return `没有写${name}的用户名。`;
  const roles = readRoles(cell('roles'));
  if (typeof roles === 'string')
    return roles === '' ? `没有写${name}的身份。` : `身份“${roles.slice(0, 20)}”无法识别。`;
  return { ...place, person: { name, username, roles, email: cell('email') || null, post: cell('post') || null } };
}
