import { expect, it } from 'vitest'
import { agent, contactOf } from '../../pipeline/capture/agent.ts'
import { UsageFault } from '../../pipeline/fault.ts'

it.each(['data@example.org', 'https://example.org/crawl'])('names the contact %s', (contact) => {
  expect(agent(contactOf(contact))).toContain(contact)
})

it('names the project where there is no contact', () => {
  for (const written of [undefined, '']) expect(agent(contactOf(written))).toContain('https://')
})

it.each(['nobody', 'a@b', 'ftp://example.org', 'x@example.org\r\nX-Other: 1', 'x@example.org) (y', '某@例.org'])(
  'refuses %j',
  (written) => expect(() => contactOf(written)).toThrow(UsageFault),
)
