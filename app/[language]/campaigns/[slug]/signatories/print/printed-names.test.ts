import { expect, test } from 'vitest'
import { printedNames } from './printed-names'

test('a name is text, whatever it holds', () => {
  const name = `</bdi><script>alert("1")</script> & 'Sons'`
  expect(printedNames([{ name, beside: '<b>Chair</b>' }])).toBe(
    '<li><bdi>&lt;/bdi&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;</bdi>' +
      ' <small><bdi>&lt;b&gt;Chair&lt;/b&gt;</bdi></small></li>',
  )
  expect(
    printedNames([
      { name: 'A', beside: null },
      { name: null, beside: '' },
    ]),
  ).toBe('<li><bdi>A</bdi></li><li><bdi></bdi></li>')
})
