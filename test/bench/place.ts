import { type BenchCounty, makeCounty } from './data/make-county';
import { BENCH_PASSWORD, SUPERVISIONS } from './data/settle-county';
import type { Subject } from './measure/latency';
import { type ChildServer, startServer } from './server/child-server';

/** A county with the product over it, and beside it the bare server over the same database. */
export interface Place {
  county: BenchCounty;
  api: ChildServer;
  /** What API and worker of this county are started with. */
  environment: Record<string, string>;
  coordinator: Subject;
  /** A handler of unit 3, the first town. */
  town: Subject;
  floor: Subject;
  /** The business day of the county. */
  today: string;
  /** The units that lead items; the first is the town's own. */
  unitIds: readonly string[];
  /** Lists to add items to, and the list of exactly a thousand. */
  listIds: readonly string[];
  smallListId: string;
  stop(): Promise<void>;
}

export async function openPlace(
  server: string,
  items: number,
  grams: boolean,
  say: (line: string) => void,
): Promise<Place> {
  const county = await makeCounty(server, { items, grams }, say);
  const environment = {
    DATABASE_URL: county.url,
    REDIS_URL: process.env.BENCH_REDIS_URL!,
    DATA_DIR: `${process.env.BENCH_FOLDER!}/data-${items}`,
    XH_INSTALLATION: 'test',
  };
  const api = await startServer('apps/api/src/main.js', '/health/ready', environment);
  const floor = await startServer('test/bench/server/floor.js', '/ready', environment);
  const signedIn = async (username: string): Promise<Subject> => ({
    url: api.url,
    base: '/api/v1',
    headers: { cookie: await signIn(api.url, username) },
  });
  const [facts] = await county.owner.query<[Pick<Place, 'today' | 'unitIds' | 'listIds' | 'smallListId'>]>(
    `select app_today() as today,
            array(select id from unit where kind in ('town', 'department') order by sort_order) as "unitIds",
            array(select id from supervision where seq < $1 order by seq) as "listIds", id_of('supervision', $1::int) as "smallListId"`,
    [SUPERVISIONS],
  );
  return {
    ...facts,
    county,
    api,
    environment,
    coordinator: await signedIn('coordinator'),
    town: await signedIn('town1-handler'),
    floor: { url: floor.url, base: '', headers: {} },
    stop: async () => {
      await Promise.all([api.stop(), floor.stop()]);
      await county.owner.destroy();
    },
  };
}

export async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: BENCH_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}
