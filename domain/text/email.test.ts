import { describe, expect, it } from 'vitest'
import { canonicalEmail, coarseEmail } from '@/domain/text/canonical-email'
import { checkEmail } from '@/domain/text/email'

describe('syntax', () => {
  it.each([
    'person@example.org',
    'first.last+tag@sub.example.co.uk',
    "o'neill@example.org",
    'UPPER_case-1@EXAMPLE.org',
    'someone@exämple.org',
    'someone@例え.テスト',
    'someone@xn--exmple-cua.org',
    'someone@उदाहरण.परीक्षा',
    `${'a'.repeat(64)}@example.org`,
    '=formula@example.org',
  ])('lets %s pass', (address) => {
    expect(checkEmail(address)).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['someone', 'no-at-sign'],
    ['someone＠example.org', 'no-at-sign'],
    ['a@b@example.org', 'several-at-signs'],
    ['some one@example.org', 'character-not-allowed'],
    [' someone@example.org', 'character-not-allowed'],
    ['someone@example.org\r\nBcc: other@example.org', 'several-addresses'],
    ['a@b.example, c@d.example', 'several-addresses'],
    ['a@b.example;c@d.example', 'several-addresses'],
    ['a@b.example c@d.example', 'several-addresses'],
    ['A <a@b.example>, C <c@d.example>', 'several-addresses'],
    [Array(50).fill('a@b.example').join(', '), 'several-addresses'],
    ['someone@example.org\n', 'character-not-allowed'],
    ['someone\0@example.org', 'character-not-allowed'],
    ['some\u200Bone@example.org', 'character-not-allowed'],
    ['some\u202Eone@example.org', 'character-not-allowed'],
    ['someone@exam\u200Dple.org', 'character-not-allowed'],
    ['"quoted"@example.org', 'character-not-allowed'],
    ['Someone <someone@example.org>', 'character-not-allowed'],
    ['a,b@example.org', 'character-not-allowed'],
    ['a\\b@example.org', 'character-not-allowed'],
    ['someone@[127.0.0.1]', 'character-not-allowed'],
    ['jürgen@example.org', 'mailbox-not-ascii'],
    ['@example.org', 'mailbox-invalid'],
    ['.a@example.org', 'mailbox-invalid'],
    ['a.@example.org', 'mailbox-invalid'],
    ['a..b@example.org', 'mailbox-invalid'],
    ['someone@', 'domain-invalid'],
    ['someone@localhost', 'domain-invalid'],
    ['someone@127.0.0.1', 'domain-invalid'],
    ['someone@0x7f.1', 'domain-invalid'],
    ['someone@example.org.', 'domain-invalid'],
    ['someone@.example.org', 'domain-invalid'],
    ['someone@example..org', 'domain-invalid'],
    ['someone@-example.org', 'domain-invalid'],
    ['someone@exam_ple.org', 'domain-invalid'],
    ['someone@example.org/path', 'domain-invalid'],
    ['someone@example.org?x=y', 'domain-invalid'],
    ['someone@example%2eorg', 'domain-invalid'],
    ['someone@xn--zzzzzzzz--.org', 'domain-invalid'],
    [`someone@${'a'.repeat(64)}.org`, 'domain-invalid'],
    [`${'a'.repeat(65)}@example.org`, 'mailbox-too-long'],
    [
      `a@${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(20)}.org`,
      'too-long',
    ],
    [
      `${'a'.repeat(20)}@${'ü'.repeat(50)}.${'ü'.repeat(50)}.${'ü'.repeat(50)}.${'ü'.repeat(50)}.example.org`,
      'too-long',
    ],
  ])('finds in %j: %s', (address, fault) => {
    expect(checkEmail(address)).toBe(fault)
  })
})

describe('canonical form', () => {
  it.each([
    ['Some.One+letter@Gmail.com', 'someone@gmail.com'],
    ['some.one@googlemail.com', 'someone@gmail.com'],
    ['some.one+x@outlook.com', 'some.one@outlook.com'],
    ['some.one+x@hotmail.co.uk', 'some.one@hotmail.co.uk'],
    ['some.one+x@proton.me', 'some.one@proton.me'],
    ['some.one+x+y@pm.me', 'some.one@pm.me'],
    ['some.one+x@iCloud.com', 'some.one@icloud.com'],
    ['some.one+x@fastmail.fm', 'some.one@fastmail.fm'],
    ['Some.One+x@example.org', 'some.one+x@example.org'],
    ['some.one+x@mail.gmail.com', 'some.one+x@mail.gmail.com'],
    ['+x@gmail.com', '+x@gmail.com'],
    ['Someone@EXÄMPLE.org', 'someone@xn--exmple-cua.org'],
    ['someone@xn--exmple-cua.org', 'someone@xn--exmple-cua.org'],
    ['someone@exa\u0308mple.org', 'someone@xn--exmple-cua.org'],
  ])('of %s is %s', (address, canonical) => {
    expect(checkEmail(address)).toBeNull()
    expect(canonicalEmail(address)).toBe(canonical)
    expect(canonicalEmail(canonical)).toBe(canonical)
  })

  it('keeps mailboxes of different providers apart', () => {
    const addresses = ['gmail.com', 'proton.me', 'outlook.com', 'hotmail.com', 'example.org'].map(
      (domain) => `a@${domain}`,
    )
    expect(new Set(addresses.map(canonicalEmail)).size).toBe(addresses.length)
  })

  it.each(['nobody', '@example.org', 'nobody@', ''])('throws for %j, which is no address', (text) => {
    expect(() => canonicalEmail(text)).toThrow('passed checkEmail')
  })
})

describe('coarse form, for caps', () => {
  it.each([
    ['Some.One+letter@Example.org', 'some.one@example.org'],
    ['some.one@example.org', 'some.one@example.org'],
    ['s.o.m.e.one+a+b.c@gmail.com', 'someone@gmail.com'],
    ['s.o.m.e.one+a+b.c@proton.me', 'someone@proton.me'],
    ['someone+a+b.c@outlook.com', 'someone@outlook.com'],
    ['some.one@googlemail.com', 'someone@gmail.com'],
    ['some.one+x@EXÄMPLE.org', 'some.one@xn--exmple-cua.org'],
    ['+x@example.org', '+x@example.org'],
    ['some-one@example.org', 'some-one@example.org'],
    ['someone@mail.example.org', 'someone@mail.example.org'],
  ])('of %s is %s', (address, coarse) => {
    expect(coarseEmail(address)).toBe(coarse)
    expect(coarseEmail(coarse)).toBe(coarse)
  })
})
