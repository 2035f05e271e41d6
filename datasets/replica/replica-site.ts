import type { RowForm } from './list-form.ts'

/** A column of a replica portal: saved pages below its path, and routine notices made from a table of words. */
export interface SiteColumn {
  /** Folder, with slashes at both ends. */
  path: string
  name: string
  form: RowForm
  /** Routine notices besides the saved pages. */
  n_notices: number
  rows_per_page: number
  /** File name of the first page; later ones add `_1`, `_2`. */
  stem: 'index' | 'list'
  /** Name of the function that writes the paging. */
  call: 'createPage' | 'createPageHTML'
}

/** What a replica portal does besides answering pages. */
export type Habit =
  /** The list is written by a script from `rows.json`. */
  | 'script_list'
  /** 521 and a script that sets a cookie, until the cookie comes back. */
  | 'challenge'
  /** Pages in GB18030, told by the meta tag alone, and the markup of an older system. */
  | 'legacy'
  /** A counter on every page that moves with each request, and no validators. */
  | 'counter'
  /** A second column that lists the documents of the first under other forms of their addresses, and strangers. */
  | 'twins'
  /** `/irs/front/search` answers. */
  | 'search'
  /** Files hang on its notices. */
  | 'attachments'
  /** robots.txt closes a folder and asks for a delay; one row leads into that folder. */
  | 'robots'

export interface ReplicaSite {
  host: string
  name: string
  /** 网站标识码. */
  site_id: string
  habits: readonly Habit[]
  columns: readonly SiteColumn[]
}

const COLUMN = { n_notices: 0, rows_per_page: 10, stem: 'index', call: 'createPage' } as const

/** Folder that robots.txt closes on portals with the habit. */
export const CLOSED_FOLDER = '/nbgl/'
/** Seconds that robots.txt asks for on portals with the habit. */
export const CRAWL_DELAY = 0.2
/** Number of the portal at its search service. */
export const TENANT = '27'
/** Where the twins of the first column stand. */
export const TWIN_FOLDER = '/zwgk_251/zcwj/'

/** The replica portals. Hosts, names and columns are those of the saved pages. */
export const SITES: readonly ReplicaSite[] = [
  {
    host: 'chongqing.replica.example',
    name: '重庆市人民政府网',
    site_id: '5000000000',
    habits: [],
    columns: [
      { ...COLUMN, path: '/zwgk/zfxxgkml/szfwj/qtgw/', name: '其他公文', form: 'library', n_notices: 298 },
      { ...COLUMN, path: '/zwgk/zfxxgkml/zcwj/qtwj/', name: '其他文件', form: 'ellipsis' },
      { ...COLUMN, path: '/ywdt/zwdt/', name: '政务动态', form: 'ellipsis' },
    ],
  },
  {
    host: 'liangping.replica.example',
    name: '重庆市梁平区人民政府网',
    site_id: '5001550000',
    habits: [],
    columns: [
      { ...COLUMN, path: '/kjj/zwgk_144890/zfxxgkml/zcwj/qtwj/', name: '其他文件', form: 'bureau', n_notices: 38 },
      { ...COLUMN, path: '/kjj/ztzl/zxwytabl/', name: '政协提案办理', form: 'clearfix' },
    ],
  },
  {
    host: 'kaizhou.replica.example',
    name: '重庆市开州区人民政府网',
    site_id: '5001540000',
    habits: ['attachments', 'counter'],
    columns: [
      {
        ...COLUMN,
        path: '/zwgk_238/zfxxgkml/zcwj/qtgw/',
        name: '其他公文',
        form: 'tab',
        n_notices: 22,
        rows_per_page: 12,
      },
    ],
  },
  {
    host: 'rongchang.replica.example',
    name: '重庆市荣昌区人民政府网',
    site_id: '5001530000',
    habits: ['challenge'],
    columns: [
      {
        ...COLUMN,
        path: '/zwgk_264/zfxxgkml/zcwj/qtwj/',
        name: '其他文件',
        form: 'item',
        n_notices: 11,
        rows_per_page: 6,
        stem: 'list',
        call: 'createPageHTML',
      },
    ],
  },
  {
    host: 'beibei.replica.example',
    name: '重庆市北碚区人民政府网',
    site_id: '5001090000',
    habits: ['script_list', 'robots'],
    columns: [{ ...COLUMN, path: '/zwgk_239/zfxxgkml/zcwj/qtwj/', name: '其他文件', form: 'tab', n_notices: 14 }],
  },
  {
    host: 'wansheng.replica.example',
    name: '重庆市万盛经济技术开发区网',
    site_id: '5001100000',
    habits: ['legacy'],
    columns: [
      {
        ...COLUMN,
        path: '/zwgk/cqws_zwxxgkml/zcwjjjdkcs/',
        name: '政策文件',
        form: 'cells',
        n_notices: 29,
        rows_per_page: 15,
      },
    ],
  },
  {
    host: 'jiulongpo.replica.example',
    name: '重庆市九龙坡区人民政府网',
    site_id: '5001070000',
    habits: ['twins', 'search'],
    columns: [
      {
        ...COLUMN,
        path: '/bmjz/qmyj_97200/zwgk_97201/zfxxgkml/zcwj/',
        name: '政策文件',
        form: 'anchors',
        n_notices: 19,
      },
    ],
  },
]
