import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests that drive a real Chromium. */
const BROWSER = [
  'tests/explorer/page.test.ts',
  'tests/pipeline/crawl-browser.test.ts',
  'tests/crawlers/chrome.test.ts',
  'tests/crawlers/fetch/browser-crawler.test.ts',
]

/** Thousands of cases, long inputs, kills, large releases: minutes on two cores. */
const SLOW = [
  'tests/tables/{fuzz,long,property,respelled}.test.ts',
  'tests/store/kill.test.ts',
  'tests/pipeline/crawl-kill.test.ts',
  'tests/queue/workers.test.ts',
  'tests/explorer/large-release.test.ts',
]

/** Tests over processes, servers, databases and the built command. */
const SYSTEM = [
  'tests/{files,operate,parts,pipeline,queue,store}/**/*.test.ts',
  'tests/explorer/server.test.ts',
  'tests/bench/traps.test.ts',
  'tests/{cookbook,docs,help,package,questions,replica-site}.test.ts',
]

/** Files of a worker share one process, which reads the reference tables and compiles the parsers once. */
const project = (name: string, include: string[], exclude: string[]) => ({
  extends: true as const,
  test: { name, include, exclude, isolate: false },
})

export default defineConfig({
  test: {
    // One more than there are processors: tests of crawls, queues and browsers wait for servers a good part of their time.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['tests/fixtures/standing-folder.ts'],
    setupFiles: ['tests/fixtures/after-file.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      project('unit', ['tests/**/*.test.ts'], [...SYSTEM, ...BROWSER, ...SLOW]),
      project('system', SYSTEM, [...BROWSER, ...SLOW]),
      project('browser', BROWSER, []),
      project('slow', SLOW, []),
    ],
  },
})
