import { LICENCE } from './subject.ts'

/** `LICENSE.md` of a release: what is licensed, what nobody here can license, in both languages. */
export const rightsNote = (): string => `# Licence and rights

Selection, structure, normalised columns and everything else that was added here: [${LICENCE.title}](${LICENCE.url})
(\`${LICENCE.spdx}\`).

Titles, quotes, cells and lines are words of the public bodies that published them. Documents of an administrative nature
have no copyright in the People's Republic of China (Copyright Law, article 5); a text taken from a copy
(\`source_tier\` \`third_party\`) may carry rights of whoever made that copy. They are quoted here as evidence for figures,
with address and hash of the page, and are not licensed by this file.

Names of private persons are left out. Nothing here is an official statement: the page at \`documents.url\` is.

# 许可与权利

数据的选择、结构、规范化的列以及其他由本项目添加的内容，按[知识共享署名 4.0 国际许可](${LICENCE.url})（\`${LICENCE.spdx}\`）提供。

标题、引文、单元格和原文行出自发布机关。根据《中华人民共和国著作权法》第五条，国家机关具有行政性质的文件不适用该法；
来自转载的文本（\`source_tier\` 为 \`third_party\`）可能涉及转载者的权利。此处引用仅作为数字的依据，附有页面地址和哈希值，
不在上述许可范围之内。

私人姓名已略去。本数据集不是官方发布，以 \`documents.url\` 所指页面为准。
`
