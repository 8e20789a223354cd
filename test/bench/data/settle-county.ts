import { Argon2Passwords } from '@gateways/security/argon2-passwords';
import type { DataSource } from 'typeorm';

export const BENCH_PASSWORD = 'Xiaohao-bench-2026';
export const UNITS = 60;
export const PEOPLE = 500;
/** The last list is the one of exactly a thousand items. */
export const SUPERVISIONS = 41;
export const SMALL_LIST = 1_000;

/** Unit 1 is the county, 2 its office, 3 to 22 towns, the rest departments. Person 1 is the coordinator, 2 the auditor; unit 3's leader and handler can sign in too. */
export async function settleCounty(owner: DataSource): Promise<void> {
  const hash = await new Argon2Passwords().hash(BENCH_PASSWORD);
  await owner.query(
    `insert into unit (id, parent_id, kind, name, path, sort_order)
     select id_of('unit', n), case when n > 1 then id_of('unit', 1) end,
            case when n = 1 then 'county' when n = 2 then 'office' when n <= 22 then 'town' else 'department' end,
            case when n = 1 then '青山县' when n = 2 then '县委依法治县办' when n <= 22 then '第' || (n - 2) || '镇' else '县第' || (n - 22) || '局' end,
            case when n = 1 then '/c/' when n = 2 then '/c/office/' when n <= 22 then '/c/t' || (n - 2) || '/' else '/c/d' || (n - 22) || '/' end, n
       from generate_series(1, $1::int) n order by n`,
    [UNITS],
  );
  await owner.query(
    `insert into person (id, unit_id, unit_path, name, email, roles)
     select id_of('person', n), u.id, u.path, pick(array['王','李','张','刘','陈','杨','赵','黄','周','吴'], n, 1)
              || pick(array['建国','秀英','志强','晓梅','海涛','丽华','文军','玉兰','春生','国庆'], n, 2), 'p' || n || '@county.test',
            case when n = 1 then array['coordinator'] when n = 2 then array['auditor'] when n <= 8 then array['leader']
                 when n % 8 = 1 then array['unitLeader'] else array['handler'] end
       from generate_series(1, $1::int) n
       join unit u on u.id = id_of('unit', case when n <= 8 then 2 else 3 + (n - 9) / 8 % ($2::int - 2) end)`,
    [PEOPLE, UNITS],
  );
  await owner.query(
    `insert into account (person_id, username, password_hash)
     values (id_of('person', 1), 'coordinator', $1), (id_of('person', 2), 'auditor', $1),
            (id_of('person', 9), 'town1-leader', $1), (id_of('person', 10), 'town1-handler', $1)`,
    [hash],
  );
  await owner.query(
    `insert into supervision (id, unit_id, unit_path, year, seq, title, kind, issuer, document_number, feedback_on, verification_levels, meeting, task_force)
     select id_of('supervision', n), id_of('unit', 1), '/c/', 2024 + n % 3, n, '第' || n || '批督察反馈意见整改',
            pick(array['lawSupervision','inspection','audit','caseReview','safetyInspection'], n, 3), '市委依法治市办', '督〔2025〕' || n || '号',
            app_today() - 400 + n, array['unit','office','auditor'],
            jsonb_build_object('heldOn', app_today() - 380, 'name', '党委会议'), jsonb_build_object('name', '整改工作专班', 'leader', null)
       from generate_series(1, $1::int) n`,
    [SUPERVISIONS],
  );
}
