import { expect, it } from 'vitest'
import { englishWords, renderLetter, renderWhole } from '@/domain/campaign/markdown'

it.each([
  '&#x202e;',
  '&#8238;',
  '&#x2066;',
  '&#8203;',
  '&#xfeff;',
  '&#x2028;',
  '&#xE000;',
  '&ZeroWidthSpace;',
])('nothing that is refused as a character comes in as %s', (entity) => {
  const whole = renderWhole(
    `Vote${entity}no ![x${entity}y](z) [a${entity}b](https://foo.example)`,
    englishWords,
  )
  expect(whole.html).toMatch(/^<p>Voteno xy <a [^>]*>ab<\/a><\/p>$/)
  expect(whole.excerpt).toMatch(/^Voteno .*ab$/)
  expect(renderLetter(`\`${entity}\``)).toContain('<code>&#x26;')
})

it('keeps what a language needs, written as entities or not', () => {
  const text = 'Grund&shy;gesetz می&zwnj;خواهم&rlm; ไทย&#8203;ไทย ❤️'
  expect(renderLetter(text)).toBe('<p>Grund\u00ADgesetz می\u200Cخواهم\u200F ไทย\u200Bไทย ❤️</p>')
})
