import { describe, expect, it } from 'vitest'
import { isPublic, refusePrivate } from '../../crawlers/fetch/address-guard.ts'

describe('the guard of addresses', () => {
  it.each(['113.204.226.35', '8.8.8.8', '240e:980::1', '2400:3200::1'])('lets %s through', (address) => {
    expect(isPublic(address)).toBe(true)
    expect(() => refusePrivate('www.example.gov.cn', [address])).not.toThrow()
  })

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'localhost',
    '',
    '1.2.3',
  ])('refuses %s', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it('refuses a name as soon as one of its addresses is private, or none is known', () => {
    expect(() => refusePrivate('mixed.gov.cn', ['113.204.226.35', '10.0.0.1'])).toThrow(
      /10\.0\.0\.1.*no request was sent/,
    )
    expect(() => refusePrivate('none.gov.cn', [])).toThrow(/found address none/)
  })
})
