/** Where else the evidence of an item is used, by hand. $1: the item's id. */
export const REUSE_SQL = `
  select e.id, t.state, t.preview, t.pages, l.likeness, l.percent, o.item_id, i.number, i.title, u.name, i.year, o.cycle, o.at
    from evidence e join content_trait t on t.sha256 = e.sha256
    left join content_likeness l on l.sha256 = e.sha256
    left join evidence o on o.sha256 = l.other
    left join item i on i.id = o.item_id
    left join unit u on u.id = i.lead_unit_id
   where e.item_id = $1 order by e.id`;
