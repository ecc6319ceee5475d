import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finishPage } from './finish'
import { readSheets, withSheets } from './inline-sheets'

const ADDRESS = '/_next/static/chunks/a.css'
const sheets = new Map([[ADDRESS, 'p{color:red}']])
const link = (nonce: string, href = ADDRESS) =>
  `<link rel="stylesheet" href="${href}" nonce="${nonce}" data-precedence="next"/>`

test('a sheet stands where it was asked for, and its hash in the policy', () => {
  const body = `<html><head>${link('n-1')}</head><body>ä</body></html>`
  const headers = { 'content-type': 'text/html', link: `<${ADDRESS}>; rel=preload; as="style"; nonce="n-1"` }
  const whole = { status: 200, headers, body: Buffer.from(body), nonce: 'n-1' }
  const page = finishPage(whole, 'public', { sheets })
  expect(page.body.toString()).toBe(
    '<html><head><style nonce="">p{color:red}</style></head><body>ä</body></html>',
  )
  expect(page.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[^' ]+';/)
  expect(page.headers.link).toBeUndefined()
})

test('what Next did not write, an unknown sheet and one that could end early stay as they are', () => {
  const page = link('other') + link('n-1', '/_next/static/chunks/b.css')
  expect(withSheets(page, 'n-1', sheets)).toBe(page)
  expect(withSheets(link('n-1'), 'n-1', new Map([[ADDRESS, 'a{content:"</STYLE>"}']]))).toBe(link('n-1'))
})

test('what a sheet of the build loads is named from the root, and its bytes stay', () => {
  const build = mkdtempSync(join(tmpdir(), 'undersigned-'))
  mkdirSync(join(build, 'static/chunks'), { recursive: true })
  writeFileSync(join(build, 'static/chunks/a.css'), 'a{src:url(../media/f.woff2);content:"→"}')
  writeFileSync(join(build, 'static/chunks/a.js'), '')
  const read = readSheets(build)
  expect([...read.keys()]).toEqual([ADDRESS])
  const sheet = Buffer.from(read.get(ADDRESS)!, 'latin1').toString()
  expect(sheet).toBe('a{src:url(/_next/static/media/f.woff2);content:"→"}')
  rmSync(build, { recursive: true })
})
