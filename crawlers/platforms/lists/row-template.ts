/** How one form of list writes its rows. */
export interface RowTemplate {
  /** Where it was seen, for people. */
  seen: string
  /** Selects a row. */
  row: string
  /** Selects the title in a row that has it in an element of its own; else the link is asked. */
  title?: string
}

/** Every form of row the portals were seen to use (portal-conventions §3). A new form is a new line and a fixture. */
export const ROW_TEMPLATES: readonly RowTemplate[] = [
  { seen: 'policy library', row: '.zcwjk-list-c', title: 'p.tit' },
  { seen: 'policy library', row: '.zcwjk-list .row', title: 'p.tit' },
  { seen: 'policy library', row: '.zcwjk-list div.item.clearfix', title: 'p.tit' },
  { seen: 'regulations of the city', row: 'a.listpc-item', title: 'li.file-title' },
  { seen: 'notices of a bureau', row: 'ul.list li.clearfix' },
  { seen: 'publicity of a bureau', row: 'div.list > a', title: 'p' },
  { seen: 'bureaus', row: 'ul.tab-item li.clearfix' },
  { seen: 'other columns of the city', row: '.list-warp li' },
  { seen: 'a zone', row: 'ul.right-list li.clearfix' },
  { seen: 'education', row: 'div.information-l-content ul li' },
  { seen: 'a zone, old', row: 'table.cwx-table tbody tr' },
  { seen: 'bureaus of a district', row: 'div.gl-c-r-content ul li' },
  { seen: 'news of a county', row: 'ul.new-list li' },
  { seen: 'finance, old', row: 'ul.xhy-c2rul-6 li' },
]
