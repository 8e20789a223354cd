/** As much of a JSON schema as our OpenAPI document uses. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** A wrong value and the JSON pointer of the field it stands in. */
export interface Fault {
  pointer: string;
  body: unknown;
}

export function resolve(schema: Schema, document: Document): Schema {
  if (schema.allOf) return resolve(schema.allOf[0]!, document);
  if (!schema.$ref) return schema;
  return resolve(document.components.schemas[schema.$ref.split('/').at(-1)!]!, document);
}

/** A value that fits the schema. */
export function fitting(schema: Schema, document: Document): unknown {
  const {
    type,
    format,
    enum: values,
    properties,
    items,
    minLength = 1,
    minimum = 1,
    required,
  } = resolve(schema, document);
  if (values) return values[0];
  if (format === 'date') return '2026-12-01';
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000';
  if (type === 'string') return '字'.repeat(Math.max(1, minLength));
  if (type === 'integer') return minimum;
  if (type === 'boolean') return false;
  if (type === 'array') return items ? [fitting(items, document)] : [];
  if (!properties) return {};
  const entries = Object.entries(properties).filter(([name]) => required?.includes(name));
  return Object.fromEntries(entries.map(([name, one]) => [name, fitting(one, document)]));
}

const NEVER: unknown[] = [{ $gt: '' }, { constructor: { prototype: {} } }, { length: 1, 0: 'x' }];
const NOT_TEXT = [0, -1, 1e308, true, false, [], ['x'], [[]], {}, ...NEVER];
const NO_DAY = [
  ...[
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-1-2',
    '20251120',
    '2026-11-20T00:00:00Z',
    '2026/11/20',
    ' 2026-11-20',
  ],
  ...['1899-12-31', '3000-01-01', '99999-01-01', '-2026-11-20', '今天', '２０２６-11-20', '', '2026-11-20\0', 'NaN'],
];
const NO_ID = [
  '',
  'x',
  '1',
  '01890000-0000-7000-8000-00000000000',
  "' or 1=1 --",
  '../..',
  '\0',
  '０1890000-0000-7000-8000-000000000000',
];
const UNSTORABLE = ['\0', '好\0坏', '\ud800', '\udc00', '好\ud83d坏', '\ude00\ud83d'];

/** Values that do not fit the schema, some thirty of each kind. */
export function wrongFor(schema: Schema, document: Document): unknown[] {
  const {
    type,
    format,
    enum: values,
    maxLength = 0,
    minLength = 0,
    minimum = 0,
    maximum = 0,
    maxItems = 0,
    items,
  } = resolve(schema, document);
  if (values)
    return [...NOT_TEXT, ...NO_ID, 'constructor', '__proto__', 'toString', values[0]!.toUpperCase(), `${values[0]} `];
  if (format === 'date') return [...NOT_TEXT, ...NO_DAY];
  if (format === 'uuid') return [...NOT_TEXT, ...NO_ID];
  if (type === 'string') {
    const empty = minLength > 0 ? ['', ' ', '\t\n', '\u3000'] : [];
    return [...NOT_TEXT, ...UNSTORABLE, ...empty, 'x'.repeat(maxLength + 1), '长'.repeat(maxLength * 2 + 1)];
  }
  if (type === 'integer') {
    return [minimum - 1, maximum + 1, 1.5, 1e308, 2 ** 53, -(2 ** 53), '1', '', 'x', true, [], [1], {}, ...NEVER];
  }
  if (type === 'boolean') return ['true', 'false', 0, 1, '', [], {}, ...NEVER];
  if (type === 'array') {
    const long = Array.from({ length: maxItems + 1 }, () => fitting(items!, document));
    return ['', 'x', 0, true, {}, { 0: 'x', length: 1 }, ...NEVER, long, [null], [[]], [0], [['x']], [{ nope: 1 }]];
  }
  return ['', 'x', 0, true, [], [{}], { nope: 1 }, { $gt: '' }];
}

/** Every body with one fault in it: each field in turn with each wrong value, missing, and beside an unknown one. */
export function faultsOf(schema: Schema, document: Document): Fault[] {
  const { properties = {}, required = [] } = resolve(schema, document);
  const base = fitting(schema, document) as Record<string, unknown>;
  const faults: Fault[] = [];
  for (const name of ['nope', 'id', 'status', 'version', 'constructor', 'toString']) {
    if (!(name in properties) || name === 'constructor' || name === 'toString')
      faults.push({ pointer: `/${name}`, body: { ...base, [name]: 1 } });
  }
  for (const [name, property] of Object.entries(properties)) {
    const field = resolve(property, document);
    const pointer = `/${name}`;
    if (required.includes(name)) {
      const { [name]: _gone, ...rest } = base;
      faults.push({ pointer, body: rest }, { pointer, body: { ...base, [name]: null } });
    }
    for (const value of wrongFor(field, document)) faults.push({ pointer, body: { ...base, [name]: value } });
    const inner = field.type === 'array' && field.items ? resolve(field.items, document) : field;
    if (!inner.properties) continue;
    for (const { pointer: below, body } of faultsOf(inner, document)) {
      const at = field.type === 'array' ? `${pointer}/0${below}` : pointer + below;
      faults.push({ pointer: at, body: { ...base, [name]: field.type === 'array' ? [body] : body } });
    }
  }
  return faults;
}
