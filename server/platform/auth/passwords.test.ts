import { describe, expect, it } from 'vitest'
import { Fault } from '../errors.ts'
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts'

function check(password: string, own: readonly string[] = []): string {
  try {
    checkPassword(password, own)
    return 'taken'
  } catch (error) {
    return error instanceof Fault ? error.code : String(error)
  }
}

describe('checkPassword', () => {
  it.each([
    ['1234567', 'password.too_short'],
    ['科协科协科协科', 'password.too_short'],
    ['😀😀😀😀😀😀😀', 'password.too_short'],
    ['password', 'password.too_weak'],
    ['PassWord1', 'password.too_weak'],
    ['p@ssw0rd1', 'password.too_weak'],
    ['qwe123asd', 'password.too_weak'],
    ['zhangsan1990', 'taken'],
    ['kexie2021', 'password.too_weak'],
    ['Suining123', 'password.too_weak'],
    ['suining@kexie', 'password.too_weak'],
    ['遂宁科协2021', 'password.too_weak'],
    ['遂宁市科协遂宁市科协', 'password.too_weak'],
    ['kx2021kx', 'password.too_weak'],
    ['interchange2021', 'password.too_weak'],
    ['x'.repeat(200), 'password.too_weak'],
    ['sample-city-2021', 'taken'],
    ['a longer sentence is better', 'taken'],
    ['青山绿水长流不息', 'taken'],
    ['8$2kx9!w0QzV', 'taken'],
    [`${'Ab1!'.repeat(3)} and 64 letters or more of it that nobody would ever think of`, 'taken'],
  ])('%s', (password, result) => {
    expect(check(password)).toBe(result)
  })

  it('counts the owner’s own names as known', () => {
    const own = ['zhangsan', '张三丰', 'zhang.wuji@example.org']
    const passwords = ['zhangsan1990', 'Wuji12345', '张三丰20210601', 'zhangWUJI88']
    expect(passwords.map((password) => check(password, own))).toEqual(
      passwords.map(() => 'password.too_weak'),
    )
    expect(check('wuji climbs a paper mountain', own)).toBe('taken')
  })
})

describe('a stored password', () => {
  it('is argon2id at no less than OWASP’s floor, with a salt of its own', async () => {
    const [one = '', other = ''] = await Promise.all([
      hashPassword('correct horse'),
      hashPassword('correct horse'),
    ])
    const [scheme, memory, passes, lanes, salt = '', hash = ''] = one.split('$')
    expect([scheme, memory, passes, lanes]).toEqual(['argon2id', '19456', '2', '1'])
    expect([Buffer.from(salt, 'base64').length, Buffer.from(hash, 'base64').length]).toEqual([16, 32])
    expect(one).not.toBe(other)
  })

  it('fits its password alone, however the letters were composed', async () => {
    const stored = await hashPassword('caf\u00e9 ole ole')
    const tries = ['caf\u00e9 ole ole', 'cafe\u0301 ole ole', 'cafe ole ole', '', 'caf\u00e9 ole ole ']
    expect(await Promise.all(tries.map((password) => verifyPassword(password, stored)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('that is not there, or is of another kind, fits nothing', async () => {
    expect([await verifyPassword('anything', null), await verifyPassword('anything', 'md5$x')]).toEqual([
      false,
      false,
    ])
  })
})
