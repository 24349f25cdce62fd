import { describe, expect, it } from 'vitest'
import { safeReturnPath, signInPath } from './return-path.ts'

const origin = 'https://kx.example.cn'

describe('safeReturnPath', () => {
  it('keeps a path of this site with its query', () => {
    expect(safeReturnPath('/console/postings?state=new#log', origin)).toBe('/console/postings?state=new#log')
  })

  it.each([
    null,
    '',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'console',
    '/sign-in?return=/sign-in',
  ])('goes to the home page instead of %j', (wanted) => {
    expect(safeReturnPath(wanted, origin)).toBe('/')
  })
})

describe('signInPath', () => {
  it('comes back to where one was', () => {
    expect(signInPath('/')).toBe('/sign-in')
    const path = signInPath('/needs?q=冷链&field=a')
    expect(safeReturnPath(new URL(path, origin).searchParams.get('return'), origin)).toBe(
      '/needs?q=%E5%86%B7%E9%93%BE&field=a',
    )
  })
})
