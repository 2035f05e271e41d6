import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { InputFault, OutputFault } from '../../pipeline/fault.ts'
import { importPage } from '../../pipeline/importing/file-page.ts'
import { pagesOf } from '../../pipeline/importing/foreign-page.ts'
import { type InputFile, inputFiles } from '../../pipeline/importing/input.ts'
import { type Import, keep, reasonOf, type Target } from '../../pipeline/importing/target.ts'
import { importVerdict } from '../../pipeline/importing/verdict.ts'
import { warcKind } from '../../pipeline/importing/warc-kind.ts'
import { importForeign, importOwn, refuseArc } from '../../pipeline/importing/web-archive.ts'
import { documentPage, fileInMemory, listPage, NOW } from '../crawlers/crawl/made-crawl.ts'
import { dataDir } from '../store/directory.ts'

const SENTENCE = '各镇要抓紧推进公厕建设，按期完成，确保质量。'

/** A record of a web archive of others. */
const foreign = (url: string, body: string, type = 'response'): string => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
  return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-05T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
}
const warc = (...records: string[]) => gzipSync(records.join(''))

function written(name: string, bytes: string | Uint8Array): InputFile {
  const path = join(dataDir(), name)
  writeFileSync(path, bytes)
  return { path, name, url: null, leftOut: null }
}

function target(): { target: Target; done: Import; captures: ReturnType<typeof fileInMemory>['captures'] } {
  const file = fileInMemory()
  const catalogue = { keeper: async () => null } as unknown as Target['catalogue']
  return {
    target: { archive: dataDir(), catalogue, clock: () => NOW, file: async () => file, kept: new Map() },
    done: { captured: 0, passed_over: new Map(), failures: [] },
    captures: file.captures,
  }
}

/** What root may read, others may not: so this is done as one of them. */
async function asAnybody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65534)
  return work().finally(() => process.seteuid?.(0))
}

describe('input', () => {
  const names = async (path: string) => {
    const found: [string, string | null, boolean][] = []
    for await (const { name, url, leftOut } of inputFiles(path)) found.push([name, url, leftOut !== null])
    return found
  }

  it('is a file, or all files of a folder but notes and hidden ones', async () => {
    const folder = dataDir()
    for (const name of ['b.html', 'a.txt', 'README.md', '.hidden']) writeFileSync(join(folder, name), '公厕')
    expect(await names(folder)).toEqual([
      ['a.txt', null, false],
      ['b.html', null, false],
    ])
    expect(await names(join(folder, 'a.txt'))).toEqual([['a.txt', null, false]])
  })

  it('is what can be read beside a folder that cannot', async () => {
    const folder = dataDir()
    writeFileSync(join(folder, 'b.html'), '公厕')
    mkdirSync(join(folder, 'a'), { mode: 0 })
    chmodSync(folder, 0o755)
    expect(await asAnybody(() => names(folder))).toEqual([
      ['a', null, true],
      ['b.html', null, false],
    ])
  })

  it('has the address that its folders spell', async () => {
    const folder = dataDir()
    mkdirSync(join(folder, 'www.portal.example', 'zwgk'), { recursive: true })
    writeFileSync(join(folder, 'www.portal.example', 'zwgk', 'a.html'), '公厕')
    expect(await names(folder)).toEqual([
      ['www.portal.example/zwgk/a.html', 'https://www.portal.example/zwgk/a.html', false],
    ])
  })

  it('leaves links to folders out, and refuses a path that is not there', async () => {
    const folder = dataDir()
    symlinkSync(folder, join(folder, 'round'))
    expect(await names(folder)).toEqual([['round', null, true]])
    await expect(names(join(folder, 'nothing'))).rejects.toThrow(InputFault)
  })
})

describe('verdict', () => {
  it.each([
    [200, documentPage(), 'document', 'captured'],
    [200, listPage(1, 2, 3), 'list', 'captured'],
    [404, '<h1>404 Not Found</h1>', 'document', 'gone'],
    [503, '', 'document', 'unavailable'],
    // A page of no known portal, with a text of its own.
    [200, `<p>${SENTENCE.repeat(20)}</p>`, 'document', 'captured'],
    [200, `<p>${SENTENCE}</p>`, 'document', 'captured'],
  ])('a status of %i and %.20s is a %s: %s', (status, body, kind, captured) => {
    const found = importVerdict({ status, body })
    expect(found).toMatchObject({ kind, status: captured })
    expect(found.reason === null).toBe(captured === 'captured')
  })
})

describe('warc-kind', () => {
  const kind = (bytes: string | Uint8Array) => warcKind(written('a', bytes).path)

  it('tells archives of ours, of others and of old from pages', async () => {
    const info = 'duibiao-run: r1\r\n'
    const own = `WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Date: 2031-03-05T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/warc-fields\r\nContent-Length: ${info.length}\r\n\r\n${info}\r\n\r\n`
    expect(await kind(gzipSync(own))).toBe('ours')
    expect(await kind(warc(foreign('http://a.example/', documentPage())))).toBe('foreign')
    expect(await kind('filedesc://a.arc 0.0.0.0 20310305080000 text/plain 77\n')).toBe('arc')
    expect(await kind(documentPage())).toBeNull()
    expect(await kind(`<pre>${foreign('http://a.example/', '')}</pre>`)).toBeNull()
  })

  it('knows an archive by what stands after a damaged beginning', async () => {
    const bytes = Buffer.concat([Buffer.from('xxxx'), warc(foreign('http://a.example/', documentPage()))])
    expect(await kind(bytes)).toBe('foreign')
  })
})

describe('foreign-page', () => {
  const pages = async (bytes: Uint8Array) => {
    const found: string[] = []
    for await (const page of pagesOf(written('a.warc.gz', bytes).path))
      found.push('record' in page ? `record ${page.record.warcTargetURI}` : 'fault' in page ? 'fault' : 'passed over')
    return found
  }

  it('makes a record of ours of each page, and passes over what is none', async () => {
    const bytes = warc(foreign('http://a.example/1.html', documentPage()), foreign('http://a.example/', '', 'metadata'))
    expect(await pages(bytes)).toEqual(['record http://a.example/1.html', 'passed over'])
  })

  it('tells what cannot be read', async () => {
    const whole = warc(foreign('http://a.example/1.html', documentPage()))
    expect(await pages(whole.subarray(0, whole.length - 30))).toContain('fault')
  })
})

describe('file-page', () => {
  const imported = async (name: string, bytes: string | Uint8Array) => {
    const { target: to, done, captures } = target()
    await importPage(written(name, bytes), to, done)
    return { capture: captures[0]!, done, to }
  }

  it('takes texts, pages and files of programs', async () => {
    expect((await imported('a.txt', '新建公厕12座。')).capture).toMatchObject({ kind: 'document', status: 'captured' })
    expect((await imported('a.html', documentPage())).capture).toMatchObject({ kind: 'document', status: 'captured' })
    expect((await imported('a.xls', Buffer.from('504b0304000000', 'hex'))).capture).toMatchObject({
      kind: 'attachment',
    })
  })

  it('notes what is no document, with the reason', async () => {
    const { capture, done } = await imported('a.html', '<script>location.href="b.html"</script>')
    expect(capture).toMatchObject({ status: 'refused', reason: expect.stringContaining('no content') })
    expect(done).toMatchObject({ captured: 0, failures: [{ name: 'a.html' }] })
  })

  it('keeps equal bytes once', async () => {
    const { target: to, done, captures } = target()
    await importPage(written('a.txt', '新建公厕12座。'), to, done)
    await importPage(written('b.txt', '新建公厕12座。'), to, done)
    expect(captures.map(({ status }) => status)).toEqual(['captured', 'unchanged'])
  })
})

describe('target', () => {
  it('counts what a record brought, and says what an error says', async () => {
    const { target: to, done } = target()
    const bytes = Buffer.from('公厕')
    await keep(
      resourceRecord(bytes, { url: null, at: NOW, type: 'text/plain' }, { kind: 'document', status: 'captured' }),
      to,
      done,
    )
    expect([done.captured, to.kept.has(sha256(bytes))]).toEqual([1, true])
    expect([reasonOf(new Error('a slip')), reasonOf('odd')]).toEqual(['a slip', 'odd'])
  })

  it('says where it cannot write', async () => {
    const { target: to, done } = target()
    const full = { ...to, file: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
    const record = resourceRecord(
      Buffer.from('公厕'),
      { url: null, at: NOW, type: 'text/plain' },
      { kind: 'document', status: 'captured' },
    )
    await expect(keep(record, full, done)).rejects.toThrow(OutputFault)
  })
})

describe('web-archive', () => {
  it('takes the pages of an archive of others', async () => {
    const { target: to, done } = target()
    await importForeign(written('a.warc.gz', warc(foreign('http://a.example/1.html', documentPage()))), to, done)
    expect([done.captured, done.failures]).toEqual([1, []])
  })

  it('says that an archive holds none, and that ARC is not read', async () => {
    const { target: to, done } = target()
    await importForeign(written('a.warc.gz', warc(foreign('http://a.example/', '', 'metadata'))), to, done)
    await refuseArc(written('b.arc', ''), to, done)
    expect(done.failures.map(({ name }) => name)).toEqual(['a.warc.gz', 'b.arc'])
  })

  it('keeps one of ours as it is, under its name alone, and says what cannot be read', async () => {
    const { target: to, done } = target()
    const catalogue = { update: async () => {}, captures: async () => [] } as never
    await importOwn(written('a.warc', 'x'), { ...to, catalogue }, done)
    expect(done.failures).toEqual([{ name: 'a.warc', reason: expect.stringContaining('.warc.gz') }])
    await importOwn(written('a.warc.gz', 'no archive'), { ...to, catalogue }, done)
    expect(done.failures[1]!.reason).toContain('left out')
    const other = written('a.warc.gz', 'another file')
    await importOwn(other, { ...to, catalogue }, done)
    expect(done.failures[2]!.reason).toContain('another file a.warc.gz')
  })
})
