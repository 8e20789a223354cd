import { setTimeout as pause } from 'node:timers/promises';
import { load, loadCounty } from '../rig/load-county';
import type { Part } from '../rig/rig';

/** One of the workers' connections, of this database only. */
const TERMINATE = `select pg_terminate_backend(pid) as ended from (
  select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
     and application_name in ('xiaohao xiaohao_sweeper', 'xiaohao hints')
   order by state = 'idle', random() limit 1) one`;

/** Their connections are cut off by the server again and again: no process ends of it. */
export const terminate: Part = {
  name: 'terminate',
  async run({ form, database: { owner }, workers }) {
    const { timers, events, lasts, perSecond } = form.terminate;
    await loadCounty(owner, timers);
    workers.start();
    workers.start();
    await workers.atWork(2);
    const loading = load(owner, { timers, events }, lasts);
    let injected = 0;
    const until = performance.now() + lasts;
    while (performance.now() < until) {
      injected += (await owner.query(TERMINATE)).length;
      await pause(1_000 / perSecond);
    }
    await loading;
    return { injected, mayBeUnknown: injected, measured: { timers, events } };
  },
};
