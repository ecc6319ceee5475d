import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '@/front/security'

const directives = (policy: string) =>
  new Map(policy.split('; ').map((one) => [one.split(' ', 1)[0]!, one.split(' ').slice(1)]))

test('no page lets a script run that is not ours, and nothing of it comes from elsewhere', () => {
  for (const framable of [true, false])
    for (const alone of [true, false]) {
      const policy = directives(contentSecurityPolicy(["'sha256-one='"], framable, ["'sha256-two='"], alone))
      expect(policy.get('script-src')).toEqual(["'self'", "'sha256-one='"])
      expect(policy.get('style-src')).toEqual(["'self'", "'sha256-two='"])
      expect(policy.get('default-src')).toEqual(["'self'"])
      expect([policy.get('object-src'), policy.get('base-uri')]).toEqual([["'none'"], ["'none'"]])
      expect(policy.get('frame-ancestors')).toEqual([framable ? '*' : "'none'"])
      expect(policy.get('form-action')).toEqual(["'self'"])
    }
})

test('a page for everybody takes text for text: only one policy of ours makes markup of it', () => {
  const policy = directives(contentSecurityPolicy([], false, [], true))
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(policy.get('trusted-types')).toEqual(['undersigned'])
})
