/** A container of document bodies: the class or id that marks it, and a second class where the first is too common. */
export interface BodyContainer {
  by: 'class' | 'id'
  name: string
  with?: string
}

const classes = (...names: string[]): BodyContainer[] => names.map((name) => ({ by: 'class', name }))
const ids = (...names: string[]): BodyContainer[] => names.map((name) => ({ by: 'id', name }))

/**
 * Where the text of a document stands, in the order worth trying (portal-conventions §4); within a group whichever comes
 * first on the page. Crawling judges by these whether a page is a document, parsing reads what is in them.
 */
export const BODY_CONTAINER_GROUPS: readonly (readonly BodyContainer[])[] = [
  // The shared platform: the editor's output, else the frame around it.
  classes('TRS_UEDITOR'),
  classes('zwxl-article', 'pages_content'),
  // Its template for normative documents.
  [...classes('zcwjk-xlcon', 'gfxwj-content', 'zcwjk-con'), { by: 'class', name: 'document', with: 'mt-1' }],
  // Before the migration.
  [...classes('TRS_Editor'), ...ids('Zoom', 'zoom', 'UCAP-CONTENT'), ...classes('Section1', 'det', 'detail-container')],
  // Other families of government portals, and WordPress.
  [
    ...ids('vsb_content'),
    ...classes('v_news_content', 'wp_articlecontent', 'article-content', 'bt-content', 'entry-content'),
  ],
]

/** A container as a CSS selector. */
export function containerSelector({ by, name, with: other }: BodyContainer): string {
  const second = other === undefined ? '' : `.${other}`
  return by === 'class' ? `.${name}${second}` : `#${name}`
}
