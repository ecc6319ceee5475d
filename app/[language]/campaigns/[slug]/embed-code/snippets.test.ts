import { expect, test } from 'vitest'
import { useTestDatabase } from '@/testing/database'
import { NO_PREFIX } from '@/paths'
import { countCode, frameCode, linkCode, scriptCode } from './snippets'

useTestDatabase() // for the environment it names

const letter = { slug: 'open-letter', title: 'Say "yes" & <b>no</b>' }
const plain = { prefix: NO_PREFIX, via: null, scheme: null }
const chosen = { prefix: 'fr', via: 'partner.example', scheme: 'dark' } as const

test('a title cannot break out of the code', () => {
  expect(scriptCode(letter, plain)).toBe(
    '<script async src="http://localhost:3000/embed.js" data-letter="open-letter" data-title="Say &quot;yes&quot; &amp; &lt;b&gt;no&lt;/b&gt;"></script>',
  )
})

test('the count has a link that works by itself, and a script that fills it', () => {
  expect(countCode(letter, { ...chosen, via: null }, 'so "many" <b>')).toBe(
    '<a href="http://localhost:3000/fr/campaigns/open-letter" data-undersigned-count="http://localhost:3000/fr/campaigns/open-letter/count.json">' +
      'so &quot;many&quot; &lt;b&gt;</a>\n<script async src="http://localhost:3000/count.js"></script>',
  )
})

test('what was chosen stands in every piece of code', () => {
  expect(scriptCode(letter, chosen)).toContain(
    'data-language="fr" data-via="partner.example" data-scheme="dark"',
  )
  expect(frameCode(letter, chosen)).toContain(
    'src="http://localhost:3000/fr/embed/open-letter?scheme=dark&amp;via=partner.example"',
  )
  expect(linkCode(letter, chosen)).toBe('http://localhost:3000/fr/campaigns/open-letter?via=partner.example')
})
