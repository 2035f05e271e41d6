import { Option } from 'commander'
import type { Verb } from './verb.ts'

/** Where machines meet. */
const meeting = () => [
  new Option('--redis <url>', 'Redis that holds the jobs').env('DUIBIAO_REDIS').default('redis://127.0.0.1:6379'),
  new Option('--depot <place>', 'folder that all machines see, or s3://bucket/prefix').env('DUIBIAO_DEPOT'),
]

type Crawling = () => Option[]

/** Verbs for more than one machine: plan, work, put together. `crawling` are the options that a crawl takes there. */
export const queueVerbs = (portals: () => Option, replica: (does: string) => Option, crawling: Crawling): Verb[] => [
  {
    name: 'queue',
    args: '<task> [portal...]',
    summary: 'jobs for workers: plan a round, schedule rounds, list jobs, show them in a browser',
    options: [
      ...meeting(),
      replica('the bundled replica portals instead'),
      portals(),
      new Option('--round <name>', 'name of the round; else the day in China'),
      new Option('--pattern <cron>', 'when rounds are planned, by the time of China; none ends the schedule'),
      new Option('--port <number>', 'port to listen on; 0 takes a free one').default('8361'),
    ],
    action: async ([task, ...names], options, effects) =>
      (await import('./queue.ts')).queueCommand(task!, names, options as never, effects),
  },
  {
    name: 'worker',
    args: '',
    summary: 'take jobs from the queue: crawl portals, make parts, until interrupted',
    options: [
      ...meeting(),
      ...crawling(),
      new Option('--at-once <n>', 'portals crawled at once').default('8'),
      new Option('--until-done', 'end once no job waits and nobody is at work'),
    ],
    action: async (_, options, effects) => (await import('./worker.ts')).workerCommand(options as never, effects),
  },
  {
    name: 'merge',
    args: '',
    summary: 'make one dataset of what all workers have crawled, and publish it',
    options: meeting(),
    action: async (_, options, effects) => (await import('./merge.ts')).mergeCommand(options as never, effects),
  },
]
