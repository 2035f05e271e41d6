/**
 * The page knows a place by one name. Where several areas of a dataset share one (鼓楼区 of 南京市 and of 福州市), it carries
 * the parent's in front. SQL for that name, of rows that `WITH_PAGE_NAME` was joined to.
 */
export const PAGE_NAME = `coalesce(shared.parent_name, '') || t.area_name`

/** SQL that joins what rows of `t`, with area_code and area_name, need for `PAGE_NAME`. */
export const WITH_PAGE_NAME = `LEFT JOIN (
    SELECT area_code, any_value(parent_name) AS parent_name FROM areas
    WHERE area_name IN (SELECT area_name FROM areas GROUP BY area_name HAVING count(DISTINCT area_code) > 1)
    GROUP BY area_code
  ) shared ON shared.area_code = t.area_code`
