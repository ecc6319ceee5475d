import { expect, test } from 'vitest'
import { renderLetter } from '@/domain/campaign/markdown'
import { withDirections } from './direction'

const shown = (markdown: string) => withDirections(renderLetter(markdown))

test('each paragraph, heading and item is in the direction of its own words', () => {
  expect(shown('# News\n\nأهلًا!\n\n- *One*\n- Two')).toBe(
    `<h2 dir="auto" style="text-align:start">News</h2>
<p dir="auto" style="text-align:start">أهلًا!</p>
<ul>
<li dir="auto" style="text-align:start"><em>One</em></li>
<li dir="auto" style="text-align:start">Two</li>
</ul>`,
  )
})

test('what only holds blocks keeps the direction of the text, and a column its alignment', () => {
  const html = shown('> أهلًا\n\n- One\n\n- Two\n\n| A |\n| --: |\n| 1 |')
  expect(html).toContain('<blockquote>\n<p dir="auto"')
  expect(html).toContain('<li>\n<p dir="auto"')
  expect(html).toContain('<td align="right" dir="auto">1</td>')
})

test('only tags are touched', () => {
  expect(withDirections('<a href="mailto:a@b.example?subject=<p>">1 &lt;p> 2</a>')).toBe(
    '<a href="mailto:a@b.example?subject=<p>">1 &lt;p> 2</a>',
  )
})
