const HEADER = ['序号', '乡镇（街道）', '2023年', '2024年', '2025年', '2026年', '2027年']
/** Rows written at once, and then as bytes: a table of a million cells at once would weigh more than reading it. */
const BATCH = 500

/** A table of about `lines` lines, one cell per line, with serial numbers, names, five figures and printed totals. */
export function madeTable(lines: number): string {
  const rows = Math.max(1, Math.floor(lines / HEADER.length) - 2)
  const totals = [0, 0, 0, 0, 0]
  const batches = [Buffer.from(`目标任务分解表\n${HEADER.join('\n')}\n`)]
  for (let from = 1; from <= rows; from += BATCH) {
    let batch = ''
    for (let row = from; row < from + BATCH && row <= rows; row += 1) {
      const figures = totals.map((_, col) => 1000 + ((row * 7919 + col * 104729) % 9000))
      for (const [col, figure] of figures.entries()) totals[col]! += figure
      batch += `${row}\n第${row}新区街道办事处\n${figures.join('\n')}\n`
    }
    batches.push(Buffer.from(batch))
  }
  batches.push(Buffer.from(`合计\n${totals.join('\n')}\n`))
  return Buffer.concat(batches).toString()
}
