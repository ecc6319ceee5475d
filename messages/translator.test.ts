import { expect, it } from 'vitest'
import { interfaceLanguage, translator } from '@/messages/translator'

it.each(['en', 'en-GB', 'tlh', 'toString', 'constructor', '__proto__', ''])(
  'speaks English for %j',
  (wanted) => {
    expect(interfaceLanguage(wanted)).toBe('en')
    expect(translator(wanted, 'api')('unavailable')).not.toBe('')
  },
)
