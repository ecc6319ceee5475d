import { describe, expect, it } from 'vitest'
import { renderLetter } from '@/domain/campaign/markdown'

// The only tags and attributes that a rendered letter may have. Any other is a hole.
const names = 'p|h[2-6]|blockquote|ul|ol|li|hr|br|pre|code|strong|em|del|sup|table|thead|tbody|tr|th|td'
const allowedTags = [
  new RegExp(`^<(?:${names})>$`),
  new RegExp(`^</(?:${names}|a|section)>$`),
  /^<a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow noopener ugc">$/,
  /^<a href="#note-fn-[^<>"\s]+" id="note-fnref-[^<>"\s]+" data-footnote-ref aria-describedby="note-label">$/,
  /^<a href="#note-fnref-[^<>"\s]+" data-footnote-backref="" aria-label="Back to reference [\d-]+">$/,
  /^<li id="note-fn-[^<>"\s]+">$/,
  /^<ol start="\d+">$/,
  /^<t[hd] align="(?:left|center|right)">$/,
  /^<section data-footnotes class="footnotes">$/,
  /^<h2 id="note-label">$/,
]

function foreignTags(html: string): string[] {
  const tags = html.match(/<(?:"[^"]*"|[^>"])*>?/g) ?? []
  return tags.filter((tag) => !allowedTags.some((allowed) => allowed.test(tag)))
}

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//example.org/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><animate onbegin=alert(1)>',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<p style="position:fixed" id="sign" class="x">x</p>',
  '<form action="https://example.org"><input name=email>',
  '<base href="https://example.org">',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript&colon;alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](blob:https://example.org/1)',
  '[x](https://example.org "onmouseover=alert(1)")',
  '[x](https://example.org" onmouseover="alert(1))',
  "[x](https://example.org' onmouseover='alert(1))",
  '[x](<https://example.org/"><script>alert(1)</script>>)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x][y]\n\n[y]: <javascript:alert(1)> "t"',
  '<javascript:alert(1)>',
  '<data:text/html,<script>>',
  '![x](javascript:alert(1))',
  '![x](https://example.org/"onerror="alert(1))',
  '![<script>alert(1)</script>](x)',
  '[![x](https://example.org/a.png)](javascript:alert(1))',
  '[a [b](https://example.org) c](https://example.com)',
  '[https://example.org](https://example.com)',
  '[<https://example.org>](https://example.com)',
  '[a[^1]](https://example.com)\n\n[^1]: [b[^1]](javascript:alert(1))',
  'www.example.org/"onclick="alert(1)',
  'https://example.org/<script>alert(1)</script>',
  'a"onclick=alert(1)@example.org',
  'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: y',
  'x[^label]\n\n[^label]: <img src=x onerror=alert(1)>',
  '`<script>alert(1)</script>`',
  '```html" onclick="alert(1)\n<script>alert(1)</script>\n```',
  '| <script> | a |\n|:--:|--|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |',
  '# <script>alert(1)</script> {#sign}',
  '- [x] <input onfocus=alert(1) autofocus>',
]

describe('what is hostile', () => {
  it.each(hostile)('comes out harmless: %j', (markdown) => {
    for (const text of [
      markdown,
      `a ${markdown} b`,
      `> ${markdown}`,
      `- ${markdown}`,
      `*${markdown}*`,
      `[${markdown}](https://example.org)`,
    ]) {
      const html = renderLetter(text)
      expect(foreignTags(html), html).toEqual([])
      expect(html).not.toMatch(/<a [^>]*href="\s*(?:javascript|data|vbscript|file|blob)/i)
      expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
    }
  })

  it('comes out harmless when it is too much to render', () => {
    for (const markdown of hostile) {
      const html = renderLetter(`${markdown}\n\n${'['.repeat(5_000)}`)
      expect(foreignTags(html), html.slice(0, 200)).toEqual([])
    }
  })
})

const fill = (part: string) => part.repeat(Math.ceil(60_000 / part.length)).slice(0, 60_000)
function numbered(line: (index: number) => string): string {
  let text = ''
  for (let index = 0; text.length < 60_000; index += 1) text += line(index)
  return text.slice(0, 60_000)
}

describe('60,000 characters take less than two seconds of a processor', () => {
  it.each([
    ...[
      '[',
      ']',
      '![',
      '[a](',
      '[a](<',
      '*',
      '*a',
      '*a **a ',
      '_a __a ',
      '*_',
      'a**b',
      '~a ~~b ',
      '>',
      '> ',
      '- ',
      '1. ',
      '> - ',
    ],
    ...[
      '`a',
      '<',
      '<a ',
      '<!-- ',
      '<a href="',
      '<http://',
      '&#x',
      '\\',
      '\n',
      '\t',
      'a\n',
      'a\n\n',
      'a\n=\n',
      '# \n',
      '```\n',
    ],
    ...[
      '> a\n\n',
      '- a\n',
      '[^',
      '[a] ',
      'a@a.',
      'www.a',
      'http://',
      '[*',
      '*[a',
      '[a](b) *',
      '[[a](b)',
      '|a',
      '| a |\n|-|\n',
    ],
  ])('of %j', (part) => {
    const started = process.cpuUsage()
    expect(renderLetter(fill(part)).length).toBeGreaterThanOrEqual(0)
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000)
  })

  it.each<[string, string]>([
    ['brackets in pairs', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['emphasis in emphasis', '*a '.repeat(10_000) + 'a* '.repeat(10_000)],
    ['emphasis just under the limit', '*a '.repeat(990) + 'a* '.repeat(990)],
    ['brackets just under the limit', '[a'.repeat(1_200) + '](b)'.repeat(1_200)],
    ['lists in lists', numbered((index) => `${' '.repeat(index % 300)}- a\n`)],
    ['notes that are all used', numbered((index) => `[^${index}] \n\n[^${index}]: a\n\n`)],
    ['one note used everywhere', `[^a]: x\n\n${fill('[^a]')}`],
    ['definitions', numbered((index) => `[${index}]: a\n`)],
    ['a wide table', `${'a|'.repeat(10_000)}\n${'-|'.repeat(10_000)}\n${'a|'.repeat(10_000)}`],
    ['a long table', `a|a\n-|-\n${fill('a\n')}`],
    ['runs of backticks', numbered((index) => `${'`'.repeat(index + 1)}a`)],
  ])('of %s', (_, markdown) => {
    const started = process.cpuUsage()
    expect(renderLetter(markdown).length).toBeGreaterThan(0)
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000)
  })
})
