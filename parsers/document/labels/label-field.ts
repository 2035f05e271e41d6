/** Fields of the metadata block that portals print above a document. */
export type LabelField =
  | 'index_no'
  | 'doc_no'
  | 'topic'
  | 'genre'
  | 'publisher'
  | 'validity'
  | 'written_on'
  | 'published_on'
  | 'title'
  | 'source'
  | 'site_code'

/**
 * Every label that portals print beside the facts of a document (portal-conventions §4), with the field it fills; null
 * for one that is known, ends the value before it, and fills none.
 */
export const LABEL_FIELDS: Readonly<Record<string, LabelField | null>> = {
  索引号: 'index_no',
  发文字号: 'doc_no',
  文号: 'doc_no',
  主题分类: 'topic',
  信息分类名称: 'topic',
  主题词: null,
  体裁分类: 'genre',
  公文种类: 'genre',
  发布机构: 'publisher',
  发文机关: 'publisher',
  发文机构: 'publisher',
  发文单位: 'publisher',
  发布单位: 'publisher',
  公开机构: 'publisher',
  制发机关: 'publisher',
  有效性: 'validity',
  成文日期: 'written_on',
  成文时间: 'written_on',
  生成日期: 'written_on',
  发文日期: 'written_on',
  发文时间: 'written_on',
  印发日期: 'written_on',
  印发时间: 'written_on',
  发布日期: 'published_on',
  发布时间: 'published_on',
  公开日期: 'published_on',
  实施日期: null,
  废止日期: null,
  标题: 'title',
  文件名称: 'title',
  文件标题: 'title',
  信息名称: 'title',
  名称: 'title',
  来源: 'source',
  信息来源: 'source',
  文章来源: 'source',
  关键词: null,
  关键字: null,
  字体: null,
  字号: null,
  浏览次数: null,
  浏览量: null,
}
