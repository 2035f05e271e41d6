/** Chinese by what it is the Chinese of. `{}` is a hole; `{1}` takes what stands in the first. */
export type Phrasebook = Readonly<Record<string, string>>

/** What findings say of the reading of a page or text. */
const READING: Phrasebook = {
  'line {}: found {} byte sequences that are not {}, expected none; they are kept as U+FFFD':
    '第 {1} 行：有 {2} 处字节不是 {3}；保留为 U+FFFD',
  'found parts in {} in a page in {}; each is read by its own charset':
    '网页为 {2} 编码，其中有 {1} 编码的部分；各按自己的编码读取',
  'found no text of its own, expected sentences or a table; it may lie in a file or frame':
    '没有自己的语句或表格；内容可能在附件或框架里',
  '{}: found {} {}, expected about the {} of the text before; the text before stands':
    '{1}：只有 {2} 个{3}，前一文本约有 {4} 个；仍以前一文本为准',
  'found no title, expected one at the head or in the metadata block': '没有标题；文首和元数据栏都没有',
  'found nothing that tells the area, expected an issuer, title, document number, index number or host that does':
    '没有能说明地区的内容；发文机关、标题、文号、索引号和网站域名都没有说明',
  'found {} below the signature, expected {} as in the metadata block': '落款日期为 {1}，元数据栏为 {2}',
  'line {}: found {}, expected a date with 年, 月 and 日; it was not read':
    '第 {1} 行：{2} 不是年月日齐全的日期；没有读取',
  'found the names of {} persons, expected none in published records; they are left out as 某某':
    '有 {1} 个人的姓名，公开的记录中不应有；以“某某”代替',
}

/** Of numbers and periods. */
const NUMBERS: Phrasebook = {
  'line {}: found {} {}, expected {}; it is no target, compare with the page':
    '第 {1} 行：{2} {3} 应为{4}；不作为目标，请与原页核对',
  'line {}: found {} beside {} ({}), expected digits alone; it is no part of the number, compare with the page':
    '第 {1} 行：{3} 旁边有 {2}（{4}）；它不是数字的一部分，请与原页核对',
  'line {}: found something that cannot be read in …{}… (a picture, a glyph of a private font, a mark between digits), expected digits alone; the number is doubtful, compare with the page':
    '第 {1} 行：“…{2}…”中有无法读取的内容（图片、自造字或数字间的符号）；数字存疑，请与原页核对',
  'line {}: found {} in …{}…, expected a value with a name and a unit, or a number that a rule tells apart; it is no target':
    '第 {1} 行：“…{3}…”中的 {2} 既没有名称和单位，也不属于任何已知的非目标数字；不作为目标',
  'line {}: found {}, expected a year or a period that can be read; no other period takes its place, compare with the page':
    '第 {1} 行：{2} 不是可读的年份或期间；不以其他期间代替，请与原页核对',
  'line {}: found {} without a period ({} {}), expected one by which it is due: {}; look at the page':
    '第 {1} 行：{2}没有期间（{3} {4}）：{5}；请看原页',
}

/** Of tables and their totals. */
const TABLES: Phrasebook = {
  'lines {} to {}: found {} table cells that overlap others, expected none; the earlier cell keeps its slot, compare the rows with the page':
    '第 {1} 至 {2} 行：有 {3} 个单元格与其他单元格重叠；先出现的保留位置，请与原页核对各行',
  'lines {}-{}: read as {}, but {} explain the text nearly as well; check the table by hand':
    '第 {1}–{2} 行：读作 {3}，但 {4} 也几乎同样说得通；请人工核对表格',
  'lines {}-{}: read as {}, but {} (lines {}-{}) explain the text nearly as well; check the table by hand':
    '第 {1}–{2} 行：读作 {3}，但 {4} （第 {5}–{6} 行）也几乎同样说得通；请人工核对表格',
  'table from line {}: found by what its cells look like, which proves no header; the rows are a best guess, check them by hand':
    '第 {1} 行起的表：只凭单元格的样子认出，表头无从证明；各行是最可能的读法，请人工核对',
  'table from line {}: what stands below line {} looks like one more of its rows; the rows are a best guess, check them by hand':
    '第 {1} 行起的表：第 {2} 行以下像是表的又一行；各行是最可能的读法，请人工核对',
  'table from line {}: {}; the rows are a best guess, check them by hand':
    '第 {1} 行起的表：{2}；各行是最可能的读法，请人工核对',
  'table from line {}: found fewer than two rows, a row without a label, the same row twice, a column without any cell, serial numbers that do not count, words among figures or two rows of one cell below each other; expected none of these, check the rows by hand':
    '第 {1} 行起的表：不足两行，或有行没有名称、同一行出现两次、整列为空、序号不连续、数字中夹有文字、连续两行只有一格；请人工核对各行',
  'row "{}", column "{}": the printed total is {}, its parts add up to {}; compare with the source, nothing was altered':
    '“{1}”行、“{2}”列：印出的合计为 {3}，各项相加为 {4}；请与来源核对，数值未作改动',
  'row "{}", column "{}": the printed total is {}, its parts add up to {}, as far as rounding goes; nothing was altered':
    '“{1}”行、“{2}”列：印出的合计为 {3}，各项相加为 {4}，相差在各项四舍五入的范围内；数值未作改动',
  'row "{}": called a total, but no reading of which rows it adds up agrees in any column; check the table by hand':
    '“{1}”行：称为合计，但没有一列与任何一种加法相符；请人工核对表格',
}

/** Of targets against each other and against the reference tables. */
const TARGETS: Phrasebook = {
  'found {} {}, expected {} as on line {}': '{1} {2}，第 {4} 行为 {3}',
  'found {} {} in the table, expected {} as the sentence on line {} says': '表中{1} {2}，第 {4} 行的语句为 {3}',
  'found {} rows that come to {} ({}), expected {} as {} says for {}': '{1} 行相加为 {2}（{3}），{5} 中{6}的为 {4}',
  'found {} {} for {}, expected {} as its {} districts add up to': '{3}的{1} {2}，其 {5} 个区县相加为 {4}',
  'found {} {} for {} ({}), expected {} as document {} had said on {}: {}':
    '{1} {2}（{3}，{4}），文件 {6} 在 {7} 说的是 {5}：{8}',
  'found a share of {}, expected 0 to 100 %': '比重为 {1}，应在 0 至 100% 之间',
  'found {} in {} ({}), expected {} ({})': '{1} 的单位为 {2}（{3}），应为 {4}（{5}）',
  'found {} {} ({}), expected {}; the number or its indicator may be read wrongly, or the row of ranges.csv is too narrow':
    '{1} {2}（{3}），应为 {4}；可能数字或指标读错，也可能 ranges.csv 的范围过窄',
  'found {} for the year ({}, {}), expected {} as its {} come to': '全年为 {1}（{2}，{3}），各{5}合起来为 {4}',
  'found the indicator {}, expected a name in indicators.csv; add a row': '指标“{1}”不在 indicators.csv 中；请加一行',
  'found {} at the span of a target, expected {}': '目标的位置上是 {1}，应为 {2}',
  'found the quote nowhere in the archived page, expected it there: {}': '存档的网页中找不到引文：{1}',
  'line {}: found {} {} of {}, expected {} by corrections.csv: {}':
    '第 {1} 行：{4} 的 {2} 为 {3}，按 corrections.csv 改为 {5}：{6}',
}

/** Of documents together. */
const DOCUMENTS: Phrasebook = {
  'found {} numbers of {}, the highest {}, expected about {}; {} below the highest are missing: completeness about {} %':
    '{2} 有 {1} 个文号，最大为 {3}，估计共约 {4} 个；最大号以下缺 {5} 个：完整率约 {6}%',
  'found 《{}》 cited as {}, expected {} as the document itself says; one of the two is misprinted or damaged':
    '引用《{1}》时文号为 {2}，该文件自己的文号为 {3}；其中一处印错或受损',
  'found the text of document {} again ({}), expected it once; views leave this {} one out':
    '与文件 {1}（{2}）的文本相同；视图不计这一份（{3}）',
}

/** Of files. What begins with the name of one is in `PLACED`. */
const FILES: Phrasebook = {
  'found {} files of {} bytes, expected at most {} of {}; unpack it and import the files':
    '共 {1} 个文件、{2} 字节，最多 {3} 个、{4} 字节；请解压后再导入',
  'found an encrypted archive, expected an open one; import it without its password': '压缩包已加密；请去掉密码后导入',
  'found an archive that does not unpack ({}), expected a whole file': '压缩包不能解开（{1}），文件不完整',
  'found {} bytes, expected {} more at offset {}: the file is cut off or damaged':
    '只有 {1} 字节，偏移 {3} 处还应有 {2} 字节：文件被截断或损坏',
  'found an OLE container that cannot be opened, expected a whole file': 'OLE 容器不能打开，文件不完整',
  'found no Word text, expected one': '没有 Word 正文',
  'found an encrypted text, expected an open one; save it without its password': '文档已加密；请去掉密码后另存',
  'found a text of Word 95 or older, expected Word 97 or later; save it as docx':
    '是 Word 95 或更早的文档，应为 Word 97 以后；请另存为 docx',
  'found no table stream, expected one': '没有表流（table stream）',
  'found no table of pieces, expected one': '没有文本片段表',
  'found no part {}, expected it as the document names it': '没有文件所指的部分 {1}',
  'found no document in OFD.xml, expected one': 'OFD.xml 中没有文档',
  'found {} pages, expected at most {}; split it': '共 {1} 页，最多 {2} 页；请拆分',
  'found a stream at byte {} that inflates to more than {} MiB, expected less; save the file again':
    '第 {1} 字节处的数据流解压后超过 {2} MiB；请重新保存文件',
  'found a password, expected an open file; save it without': '文件有密码；请去掉密码后另存',
  'found no structure of a PDF ({}), expected a whole file': '没有 PDF 的结构（{1}），文件不完整',
  'found it encrypted, expected an open file; save it without its password': '文件已加密；请去掉密码后另存',
  'found no directory in it, expected a whole file; fetch it again': '文件没有目录，不完整；请重新取得',
  'found {}, expected Word, Excel, PDF, OFD, ZIP or RAR; save it in one of these forms and import it again':
    '是 {1}，应为 Word、Excel、PDF、OFD、ZIP 或 RAR；请另存为其中一种再导入',
  'found an archive {} archives deep, expected at most {}; unpack it': '压缩包套了 {1} 层，最多 {2} 层；请解压',
  'found a name that leads out of the archive, expected one within; the file is not read':
    '文件名指向压缩包之外；该文件没有读取',
  'found a page or text inside an archive, expected a file; unpack it and import it':
    '压缩包里是网页或文本，应为文件；请解压后导入',
  'found what cannot be read ({}), expected a whole file': '有不能读取的内容（{1}），文件不完整',
  'found {} bytes, expected at most {}': '共 {1} 字节，最多 {2} 字节',
  'found {} bytes, expected at most {}; split it': '共 {1} 字节，最多 {2} 字节；请拆分',
  'found no text in it, expected some; pictures and charts are not read': '文件没有文字；图片和图表不读取',
  'found {}, expected text; have it recognised (OCR) or type its figures':
    '是{1}，不是文字；请做文字识别（OCR）或录入其数字',
  'found {}, expected text; its figures are not read, have it recognised (OCR) or type it':
    '是{1}，不是文字；其数字没有读取，请做文字识别（OCR）或录入',
  'found {} illegible texts, read as {}, expected clear ones; check them against the picture':
    '有 {1} 处看不清，读作 {2}；请与图片核对',
  'found a picture, read by character recognition; check figures that no total proves against it':
    '是图片，由文字识别读取；没有合计证明的数字请与图片核对',
  'found sheet {} of {} rows and {} columns, expected at most {} slots; delete what lies far outside':
    '工作表“{1}”有 {2} 行 {3} 列，最多 {4} 格；请删去远处的内容',
  'found {}, expected only what a reader sees; unhide it to have it read':
    '有{1}，只读取看得见的内容；需要时请取消隐藏',
  'found an encrypted workbook, expected an open one; save it without its password': '工作簿已加密；请去掉密码后另存',
  'found a workbook that cannot be read ({}), expected a whole file': '工作簿不能读取（{1}），文件不完整',
  'found no body in {}, expected the text of the document': '{1} 中没有正文',
  'found {} in {}, expected well-formed XML': '{2} 中有 {1}，不是合格的 XML',
  'found parts that inflate to {}, expected at most {}': '各部分解压后共 {1}，最多 {2}',
  'found part {} that inflates {} times, expected at most {} times': '部分 {1} 解压后为原来的 {2} 倍，最多 {3} 倍',
  'found a ZIP container without its directory, expected a whole file': 'ZIP 容器没有目录，文件不完整',
  'found {} entries, expected at most {}; split the archive': '共 {1} 项，最多 {2} 项；请拆分压缩包',
  'found part {} that does not inflate, expected a whole file': '部分 {1} 不能解压，文件不完整',
  'found that reading it takes more than {}, expected less; split it or save it anew':
    '读取需要超过 {1}；请拆分或重新保存',
}

/** What stands before a message: its line, or a file or its pages. */
const PLACED: Phrasebook = {
  'line {}: {}': '第 {1} 行：{2}',
  '{}: {}': '{1}：{2}',
}

/** What may stand in a hole. */
const HELD: Phrasebook = {
  'struck out': '被划去',
  'hidden by the page': '被网页隐藏',
  'the mark of a note': '注释号',
  'a target': '一个目标',
  '{} targets': '{1} 个目标',
  'a year is printed that cannot be read': '印出的年份无法读取',
  'its period counts from the day of the document, which is not known': '期间从文件日期算起，而文件日期不明',
  'it is a mean or a sum over years, and neither sentence, headings nor title name several years':
    '是多年的平均或累计，而语句、标题都没有写明哪些年',
  'neither sentence, paragraph, headings nor title state one': '语句、段落和标题都没有写明',
  'a number without a blank, mark or glyph in it that may be part of it': '中间没有空格、符号或字形的数字',
  'something between it and the number beside it': '与旁边的数字隔开',
  'a part of a whole, 0 to 100 %': '整体的一部分（0 至 100%）',
  'perhaps two numbers that grew together, because numbers near it have lost their units':
    '两个数字（可能粘在了一起，附近的数字丢了单位）',
  'Chinese characters': '汉字',
  figures: '数字',
  raised: '调高',
  lowered: '调低',
  quarters: '季度',
  months: '月份',
  'the area': '本地区',
  'line {}': '第 {1} 行',
  'document {}': '文件 {1}',
  'at least {}': '不少于 {1}',
  'at most {}': '不多于 {1}',
  '{} to {}': '{1} 至 {2}',
  '{} rows of {} columns': '{1} 行 {2} 列',
  'a picture': '图片',
  'letters drawn as shapes': '画成图形的字',
  'letters of a font without characters': '没有字符编码的字体',
  '{} pictures and no letter': '{1} 张图片，没有文字',
  '{} hidden rows in sheet {}': '工作表“{2}”中隐藏的 {1} 行',
  '{} hidden columns in sheet {}': '工作表“{2}”中隐藏的 {1} 列',
  'hidden sheet {}': '隐藏的工作表“{1}”',
  'page {} of {}': '第 {1} 页（共 {2} 页）',
  'page {}': '第 {1} 页',
  'picture {}': '第 {1} 张图片',
  '{} and {} more': '{1} 等，另有 {2} 处',
}

/** Why the reading of a table is in doubt. */
export const DOUBT_WORDS: Phrasebook = {
  'a column has no header': '有一列没有表头',
  'a figure left no line, and nothing tells from which column': '有一个数字没有留下行，看不出在哪一列',
  'a word that opens headers stands alone above the header': '表头上方单独有一个常见的表头词',
  'the header seems to begin with other words than those taken for it': '表头似乎从别的词开始',
  'the header may begin with another line, which fits nearly as well': '表头也可能从另一行开始，几乎同样合适',
  'header cells were joined, and nothing tells which belong together': '表头有单元格被并在一起，看不出哪些是一个',
  'nothing tells whether parts stand beside their wholes or behind all of them':
    '看不出分项列在各自总项之后，还是列在最后',
  'a header stands over several columns of labels, and nothing tells which': '一个表头跨多列名称，看不出跨哪几列',
  'units are fewer than the columns of figures, and nothing tells whose they are': '单位少于数字列，看不出各属哪一列',
  'nothing states the spans of the header': '没有内容说明表头跨几列',
  'no repeated sub-header states how far the group headers reach': '没有重复的子表头说明各组跨几列',
  'nothing states which header cell stands over two columns': '没有内容说明哪个表头跨两列',
  'another reading of the header fits as well': '表头另有一种同样合适的读法',
  'another reading of the header fits nearly as well': '表头另有一种几乎同样合适的读法',
  'cells were left out or joined, and nothing but their kinds tells which':
    '有单元格被省去或并在一起，只能凭其类型判断是哪些',
  'the line above the header may be one more of its rows': '表头上面一行可能也是表头',
  'blank lines and empty cells do not match': '空行与空单元格对不上',
  'labels of merged cells were repeated, and nothing tells how far each reaches':
    '合并单元格的名称已补全，看不出各管到哪里',
  'rows begin with an empty cell': '有行以空单元格开头',
  'a column holds hardly any cell': '有一列几乎全空',
  'cells were joined without a sign that they belong together': '有单元格被并在一起，没有迹象表明它们是一个',
  'nothing tells a last remark from the first line below the table': '看不出最后的备注与表下第一行的界线',
  'the last row lacks the word that ends the others': '最后一行缺少其他行末尾的词',
  'one of several columns of words is empty, and nothing tells which': '几列文字中有一列为空，看不出是哪一列',
  'a row holds a single word that marks no section': '有一行只有一个词，又不是分段标题',
  'several words begin each row, and nothing tells where the header ends': '各行以几个词开头，看不出表头到哪里为止',
  'some rows begin without the blank line that parts the others': '有的行前面没有其他行之间的空行',
}

/** Every text of a finding, whole or in part. */
export const FINDING_WORDS: Phrasebook = {
  ...READING,
  ...NUMBERS,
  ...TABLES,
  ...TARGETS,
  ...DOCUMENTS,
  ...FILES,
  ...PLACED,
  ...HELD,
  ...DOUBT_WORDS,
}
