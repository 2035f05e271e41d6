import { htmlPage } from './html-page.ts'
import { READERS } from './html-reader.ts'
import { timed } from './median.ts'

/** Reads one page many times in a process of its own, so that no reader collects another's garbage; prints JSON. */
const [name, bytes, times] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]
const html = htmlPage(bytes)
const read = READERS[name]!
let tables = 0
const readAll = () => {
  for (let at = 0; at < times; at += 1) tables = read(html)
}
readAll()
process.stdout.write(JSON.stringify({ ms: timed(readAll) / times, tables }))
