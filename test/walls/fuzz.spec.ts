import { AccessCheck } from '../../apps/api/src/http/access-check';
import { tableChecksums } from '../support/checksums';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { itemInWork } from '../support/town-item';
import { type Document, faultsOf, fitting, type Operation, resolve, wrongFor } from './wrong-values';

/** What only the administrator may ask. */
const ADMINISTRATION = /^\/(units|people|accounts|pasted-staff|channels|deliveries)\b/;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Wrong values by the thousand, made from the OpenAPI document: each a 4xx that names its field, and no row moves. */
describe('wrong input', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let admin: TestClient;
  let channelId: string;
  let document: Document;
  let itemId: string;
  let supervisionId: string;
  let before: Record<string, string>;
  let sent = 0;

  beforeAll(async () => {
    api = await startTestApi();
    ({ itemId, supervisionId } = await itemInWork(api));
    coordinator = await api.as('coordinator');
    admin = await api.as('admin');
    [{ id: channelId }] = await api.database.owner.query(`select id from channel where kind = 'mail'`);
    document = (await (await fetch(`${api.base}/api/openapi.json`)).json()) as Document;
    before = await sums();
  });
  afterEach(async () => expect(await sums()).toEqual(before));
  afterAll(async () => {
    console.log(`${sent} wrong requests`);
    await api.stop();
  });

  const sums = () => tableChecksums(api.database.owner, { session: '*' });

  function operations(): { method: string; path: string; operation: Operation }[] {
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      METHODS.filter((method) => methods[method]).map((method) => ({
        method: method.toUpperCase(),
        path: path.replace('/api/v1', ''),
        operation: methods[method]!,
      })),
    );
  }

  const filled = (path: string) =>
    path
      .replace('{supervisionId}', supervisionId)
      .replace('{year}', '2028')
      .replace('{unitId}', api.county.units.town2)
      .replace('{channelId}', channelId)
      .replace('{personId}', api.county.people['town2-handler']!.id)
      .replace(/\{\w+\}/, itemId);

  /** What is wrong with an answer to wrong input; null when nothing is. */
  function flaw(status: number, type: string, body: Record<string, unknown>, pointer: string | null): string | null {
    if (status < 400 || status >= 500) return `status ${status}`;
    if (!type.startsWith('application/problem+json')) return `type ${type}`;
    if (typeof body.code !== 'string' || body.type !== `/problems/${body.code}`) return 'no code';
    if (body.status !== status || !/[\u4e00-\u9fff]/.test(`${body.title}`)) return 'no title';
    if (!/[\u4e00-\u9fff]/.test(`${body.detail}`)) return `no Chinese: ${body.detail}`;
    if (/select|insert|\bat \w+ \(|node_modules|\/libs\/|constraint/i.test(`${body.detail}`)) return 'tells too much';
    if (pointer === null) return null;
    const errors = body.errors as { pointer: string; detail: string }[];
    if (!errors.some((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`)))
      return `does not name ${pointer}: ${JSON.stringify(errors)}`;
    return errors.every(({ detail }) => /[\u4e00-\u9fff]/.test(detail)) ? null : 'a fault not in Chinese';
  }

  async function sendRaw(method: string, path: string, body: string | undefined, headers: Record<string, string> = {}) {
    sent += 1;
    const response = await fetch(`${api.base}/api/v1${path}`, {
      method,
      headers: {
        cookie: (ADMINISTRATION.test(path) ? admin : coordinator).cookie!,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body,
    });
    const type = response.headers.get('content-type') ?? '';
    // A stream has no end.
    const text = type.startsWith('text/event-stream') ? ((await response.body?.cancel()) ?? '') : await response.text();
    return {
      status: response.status,
      type,
      body: (type.includes('json') ? JSON.parse(text) : {}) as Record<string, unknown>,
    };
  }

  it('is described in full: the document and the running routes name each other', () => {
    const running = api.app.get(AccessCheck).routes();
    const expected = running
      .filter(({ path }) => !path.startsWith('/health') && path !== '/metrics')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(expected.sort());
  });

  it('in any field of any body is refused by name', async () => {
    const wrong: string[] = [];
    for (const { method, path, operation } of operations()) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      for (const { pointer, body } of faultsOf(schema, document)) {
        const answer = await sendRaw(method, filled(path), JSON.stringify(body));
        // What is larger than any body may be is refused before its fields are looked at.
        const named = answer.status === 413 ? null : pointer;
        const fault = flaw(answer.status, answer.type, answer.body, named);
        if (fault) wrong.push(`${method} ${path} ${JSON.stringify(body).slice(0, 120)}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('in any query parameter is refused by name', async () => {
    const wrong: string[] = [];
    for (const { method, path, operation } of operations()) {
      const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
      const tries: [string, string][] = query.flatMap(({ name, schema }) => {
        const { type, format, enum: values } = resolve(schema, document);
        const texts = wrongFor(schema, document).filter((value): value is string => typeof value === 'string');
        const typed = values || format || type === 'integer' || type === 'boolean';
        const fit = String(fitting(schema, document));
        // In a query everything is text, and of text only what cannot be stored is wrong.
        const values_ = typed
          ? ['', 'x', '1e999', '%00', ...texts.filter((text) => text !== '1' && text !== 'true' && text !== 'false')]
          : ['\0', 'x'.repeat(2_000)];
        return [
          ...values_.map((text): [string, string] => [
            name,
            `${name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\0'))}`,
          ]),
          [name, `${name}=${encodeURIComponent(fit)}&${name}=${encodeURIComponent(fit)}`] as [string, string],
        ];
      });
      for (const [name, text] of [...tries, ['nope', 'nope=1'], ['__proto__', '__proto__=1'], ['a[b]', 'a[b]=1']]) {
        if (query.length === 0 && !['nope'].includes(name!)) continue;
        if (query.length === 0) continue;
        const answer = await sendRaw(method, `${filled(path)}?${text}`, undefined);
        const fault = flaw(answer.status, answer.type, answer.body, name === '__proto__' ? null : `/${name}`);
        if (fault && !(name === '__proto__' && answer.status === 200))
          wrong.push(`${method} ${path}?${text!.slice(0, 80)}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('in any id of a path is refused by name, and an id of nothing is not found', async () => {
    const wrong: string[] = [];
    for (const { method, path, operation } of operations()) {
      const name = /\{(\w+)\}/.exec(path)?.[1];
      // Of a secret nothing is said but that it is none.
      if (!name || ['secret', 'token'].includes(name)) continue;
      const schema = operation.requestBody?.content['application/json']?.schema;
      const body = schema ? JSON.stringify(fitting(schema, document)) : undefined;
      for (const id of [
        'x',
        '1',
        '%00',
        '%F0%9F%98%80',
        "'%20or%201=1",
        '01890000-0000-7000-8000-00000000000g',
        'a'.repeat(150),
      ]) {
        const answer = await sendRaw(method, path.replace(/\{\w+\}/, id), body);
        const fault = flaw(answer.status, answer.type, answer.body, `/${name}`);
        if (fault) wrong.push(`${method} ${path} ${id}: ${fault}`);
      }
      // A year, a policy's name are no ids.
      if (!name.endsWith('Id')) continue;
      const nothing = await sendRaw(method, path.replace(/\{\w+\}/, '01890000-0000-7000-8000-000000000000'), body);
      if (nothing.status !== 404 || flaw(nothing.status, nothing.type, nothing.body, null))
        wrong.push(`${method} ${path} of nothing: ${nothing.status} ${JSON.stringify(nothing.body)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('as no proper JSON at all is refused', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const objects = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    const bodies: [string, Record<string, string>, number[]][] = [
      [deep, {}, [400]],
      [objects, {}, [400]],
      [`{"title":${deep}}`, {}, [400]],
      ['{', {}, [400]],
      ['{"title":"x"', {}, [400]],
      ['nonsense', {}, [400]],
      ['null', {}, [400]],
      ['1', {}, [400]],
      ['"x"', {}, [400]],
      ['[]', {}, [400]],
      ['[{}]', {}, [400]],
      // Where everything may be left out, the answer is the item's.
      ['', {}, [400, 409]],
      ['{"__proto__":{"isAdmin":true}}', {}, [400]],
      ['{"constructor":{"prototype":{"isAdmin":true}}}', {}, [400]],
      ['{"title":"x","title":5}', {}, [400]],
      ['{"title":1e999}', {}, [400]],
      [`{"title":"${'x'.repeat(2 * 1024 * 1024)}"}`, {}, [413]],
      ['title=x', { 'content-type': 'application/x-www-form-urlencoded' }, [415]],
      ['<title/>', { 'content-type': 'application/xml' }, [415]],
      ['x', { 'content-type': 'text/plain' }, [415]],
      ['x', { 'content-type': '\u00e9' }, [400, 415]],
    ];
    const wrong: string[] = [];
    for (const { method, path, operation } of operations()) {
      if (!operation.requestBody?.content['application/json']) continue;
      for (const [body, headers, statuses] of bodies) {
        const answer = await sendRaw(method, filled(path), body, headers);
        const fault = flaw(answer.status, answer.type, answer.body, null);
        if (fault || !statuses.includes(answer.status))
          wrong.push(
            `${method} ${path} ${body.slice(0, 40)}: ${answer.status} ${fault} ${JSON.stringify(answer.body).slice(0, 200)}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
