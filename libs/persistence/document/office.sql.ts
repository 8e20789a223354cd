/** The name of the office that works for item `i`, whose supervision is `s`: the nearest one, else the unit that runs the list. */
export const OFFICE = `coalesce((select o.name from unit o where o.kind = 'office'
    and starts_with(i.unit_path, regexp_replace(o.path, '[^/]+/$', '')) order by length(o.path) desc, o.sort_order limit 1),
    (select r.name from unit r where r.id = s.unit_id))`;
