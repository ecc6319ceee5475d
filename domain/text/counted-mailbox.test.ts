import { expect, it } from 'vitest'
import { countedMailbox } from './counted-mailbox'

it.each([
  ['one at Proton', ['j.doe@proton.me', 'j-doe@proton.me', 'JDoe+x@proton.me', 'j_d.oe@proton.me']],
  ['one at Yandex', ['v.a@yandex.ru', 'v-a@ya.ru', 'v.a@yandex.com']],
  ['one at Fastmail', ['jane@fastmail.com', 'x0@jane.fastmail.com', 'x1@jane.fastmail.com']],
  ['one anywhere', ['jane.roe+a@example.org', 'jane.roe+b@EXAMPLE.org']],
])('the addresses of %s are counted together', (_, addresses) => {
  expect(new Set(addresses.map(countedMailbox)).size).toBe(1)
})

it.each([
  ['jane@proton.me', 'jane@icloud.com'],
  ['v@icloud.com', 'v@me.com'],
  ['v@me.com', 'v@mac.com'],
  ['jane@proton.me', 'jane@pm.me'],
  ['jane@yahoo.com', 'jane-a@yahoo.com'],
  ['jane@fastmail.com', 'jane@example.org'],
  ['-@example.org', '_@example.org'],
  ['jane.roe@example.org', 'janeroe@example.org'],
  ['jane.roe@web.de', 'janeroe@web.de'],
  ['v.a@yandex.ru', 'va@yandex.ru'],
  ['v.a@icloud.com', 'va@icloud.com'],
  ['jane.roe@yahoo.com', 'janeroe@yahoo.com'],
  ['jane.roe@example.org', 'jane.roe+a@example.org'],
  ['jane-a@example.org', 'jane-b@example.org'],
  ['a.b@mail.yandex.example', 'ab@yandex.ru'],
])('%s and %s are not', (one, other) => {
  expect(countedMailbox(one)).not.toBe(countedMailbox(other))
})
