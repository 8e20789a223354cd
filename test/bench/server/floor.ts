import Fastify from 'fastify';
import { Pool, types } from 'pg';
import { CREATE_STEPS, type CreateValues } from './floor-create';
import { FILE_SQL } from './floor-file';
import { REUSE_SQL } from './floor-reuse';
import { listSql, type ListParameters, SEARCH_SQL } from './floor-list';
import { queryGrams } from '@domain/item/search-grams';

/**
 * What the product is measured against: the same answers' rows by hand-written SQL through bare pg in a bare Fastify. No session, no row
 * security, no transaction for reads, no names, lights or allowed actions; statements named, so that they are planned as cheaply as can be.
 */
const DATE_OID = 1082;
types.setTypeParser(DATE_OID, (text) => text);

// As the product's connections: compiling would slow the floor alone.
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c jit=off' });
const app = Fastify();

app.get('/ready', () => ({ ok: true }));

app.get<{ Querystring: ListParameters }>('/items', async ({ query }) => {
  const limit = Number(query.limit ?? 50);
  const { text, values, name } = listSql(query, limit);
  const { rows } = await pool.query<{ id: string; dueSort: string }>({ text, values, name });
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const nextCursor =
    rows.length > limit && last ? Buffer.from(JSON.stringify([last.dueSort, last.id])).toString('base64url') : null;
  return { data, nextCursor };
});

app.get<{ Querystring: { q: string } }>('/search', async ({ query: { q } }) => {
  const { rows } = await pool.query({ name: 'search', text: SEARCH_SQL, values: [queryGrams(q)] });
  return { data: rows };
});

app.get<{ Params: { id: string } }>('/items/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'file', text: FILE_SQL, values: [params.id] });
  return rows[0];
});

app.get<{ Params: { id: string } }>('/items/:id/evidence-findings', async ({ params }) => {
  const { rows } = await pool.query({ name: 'reuse', text: REUSE_SQL, values: [params.id] });
  return { data: rows };
});

app.post<{ Params: { id: string }; Body: CreateValues }>('/supervisions/:id/items', async ({ params, body }, reply) => {
  const client = await pool.connect();
  try {
    let answer: unknown;
    for (const step of CREATE_STEPS) {
      const { rows } = await client.query<object>(step(params.id, body));
      answer = rows[0] ?? answer;
    }
    return await reply.code(201).send(answer);
  } finally {
    client.release();
  }
});

process.once('SIGTERM', () => void app.close().then(() => pool.end()));
void app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
