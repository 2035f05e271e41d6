import type { Manifest } from '../manifest.ts'
import { filesTable } from './data-card.ts'
import { SUBJECT } from './subject.ts'

/** The data card in Chinese, README.zh-CN.md beside the files. */
export const dataCardZh = (manifest: Manifest): string => `# 对标 duibiao ${manifest.version}

${SUBJECT.descriptionZh}架构版本 ${manifest.schema_version}。

## 文件

${filesTable(manifest)}
- \`RECORD/RECORD.parquet\` 是数据本身：zstd 压缩、带类型、已排序；输入相同则字节相同。
- \`csv/*.csv\` 供电子表格使用：UTF-8 带 BOM，列表用 \` | \` 连接；会被当作公式执行的文本前加撇号。
- \`views/VIEW/VIEW.parquet\`（各有 CSV 副本）：\`compare\` 每条载明一行，有印出的合计取合计；\`coverage\` 缺什么、为什么缺；
  \`amplification\` 各地之和与上级目标；\`carried_out\` 哪份文件落实哪份规划。\`delta.parquet\` 是与上一版相比有变化的目标，\`feed.atom\` 供订阅。
- \`DICTIONARY.md\` 解释每一列；\`datapackage.json\`、\`croissant.json\`、\`dcat.jsonld\` 把同样的内容说给程序。
- \`report.md\` 是统计与各区对比，\`CHANGES.md\` 是与上一版的差异，\`CITATION.cff\` 说明如何引用，\`LICENSE.md\` 说明许可与权利。
- \`SHA256SUMS\` 和 \`manifest.json\` 记录每个文件应有的样子：\`sha256sum --check SHA256SUMS\`。

版本发布后不再改动。旁边的 \`latest\` 文件是一行文字，即最新版本号；只有全部文件重新打开并与清单一致后才会更新。

## 怎样读这些数字

- **measure**：level 是存量，increment 是新增量，二者不可相加，也不可互相排名。
- **is_total**：合计行。求和之前先去掉合计。
- **freq**：年度值与季度值并列，求和之前先选定一种。
- **status**：并非每个数字都是目标，已完成值、基期值和服务承诺另有标记。
- **proof**：proven 表示印出的合计覆盖每一个数字列并全部相符；consistent 表示没有矛盾；unproven 是最佳推测；contradicted 表示原文自相矛盾，见 \`findings\`。
- **source_tier**：third_party 表示文本来自转载，而非发布机关。

## 局限

文件没有提到某项指标、文件没有找到、文件没有收取，是三件不同的事，都不等于零。使用前请到 \`documents\` 中的地址核对原文。
`
