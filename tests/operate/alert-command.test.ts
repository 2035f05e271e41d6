import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertCommand } from '../../pipeline/commands/alert.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'
import { type Hook, startHook } from './hook.ts'

let hook: Hook
beforeEach(async () => {
  hook = await startHook()
})
afterEach(() => hook.close())

const told: Event[] = []
const effects = {
  tell: (event: Event) => void told.push(event),
  clock: () => '2026-01-01T00:00:00.000Z',
  stdin: async () => new Uint8Array(),
}
const alert = (event: string, set: object = {}) =>
  alertCommand(event, { data: dataDir(), alertUrl: hook.url, ...set }, effects)

describe('alert', () => {
  it('test sends one, and says whether it was taken', async () => {
    expect(await alert('test')).toEqual({ output: '', exitCode: 0 })
    expect(hook.taken).toMatchObject([{ event: 'opened', portal_id: null, text: expect.stringMatching(/a trial/) }])
    expect(told.at(-1)!.message).toMatch(/^alert: 127\.0\.0\.1:\d+ took one for a trial$/)
    hook.answerWith(403)
    await expect(alert('test')).rejects.toThrow(/took none \(it answers 403\); correct the address/)
  })

  it('failed tells of a run that was ended from outside, once', async () => {
    const data = dataDir()
    await alert('failed', { data, cause: 'service ended: timeout' })
    await alert('failed', { data, cause: 'service ended: timeout' })
    expect(hook.taken.map(({ health, cause }) => [health, cause])).toEqual([['failed', 'service ended: timeout']])
  })

  it('knows no other event, and needs somebody to tell', async () => {
    await expect(alert('nothing')).rejects.toThrow(/found "nothing", expected test or failed/)
    await expect(alert('test', { alertUrl: '' })).rejects.toThrow(/found nobody to tell/)
  })
})
