import { describe, expect, it } from 'vitest'
import { englishWords, renderLetter, renderWhole } from '@/domain/campaign/markdown'
import { plainExcerpt } from './excerpt'

describe('a letter', () => {
  it('keeps emphasis, lists, quotes and tables', () => {
    const html = renderLetter('*a* **b** ~~c~~ `d`\n\n> e\n\n3. f\n4. g\n\n| h |\n|--:|\n| i |\n\n---\n')
    expect(html).toContain('<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>')
    expect(html).toContain('<blockquote>\n<p>e</p>\n</blockquote>')
    expect(html).toContain('<ol start="3">\n<li>f</li>')
    expect(html).toContain('<th align="right">h</th>')
    expect(html).toContain('<hr>')
  })

  it('leaves h1 to the page', () => {
    expect(renderLetter('# a\n\n## b\n\n###### c')).toBe('<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>')
    expect(renderLetter('### a\n\n#### b\n\n> # c')).toMatch(/<h2>a<\/h2>\n<h3>b<\/h3>[^]*<h2>c<\/h2>/)
  })

  it('marks links and keeps only those of web and mail', () => {
    expect(renderLetter('[a](https://example.org/?b=1&c "title") <mailto:d@example.org>')).toBe(
      '<p><a href="https://example.org/?b=1&#x26;c" rel="nofollow noopener ugc">a</a> ' +
        '<a href="mailto:d@example.org" rel="nofollow noopener ugc">mailto:d@example.org</a></p>',
    )
    expect(renderLetter('[a](/desk) [b](#c) [d](ftp://example.org) [e](//example.org) [f](http://)')).toBe(
      '<p>a b d e f</p>',
    )
  })

  it.each([
    ['[a](Https://foo.example)', 'https://foo.example'],
    ['HTTP://foo.example/B', 'http://foo.example/B'],
    ['[a](Mailto:b@foo.example)', 'mailto:b@foo.example'],
    ['[a](www.foo.example/b)', 'https://www.foo.example/b'],
    ['[a](https:foo.example)', 'https://foo.example/'],
    ['https://müller.example/', 'https://xn--mller-kva.example/'],
    ['[a](https://müller.example/ü)', 'https://xn--mller-kva.example/%C3%BC'],
    ['[a](mailto:b@müller.example?subject=ü)', 'mailto:b@xn--mller-kva.example?subject=%C3%BC'],
  ])('reads %s as %s', (markdown, href) => {
    expect(renderLetter(markdown)).toContain(`<a href="${href}" rel="nofollow noopener ugc">`)
  })

  it('tells which links lead nowhere', () => {
    const text =
      '[a](tel:+49) [b](/desk) [c](foo.example/x) [d](Javascript:alert(1)) [e](tel:+49) [f]() [g](https://foo.example)'
    const lost = ['tel:+49', '/desk', 'foo.example/x', 'Javascript:alert(1)', 'f']
    expect(renderWhole(text, englishWords).lostLinks).toEqual(lost)
    expect(renderWhole('One[^1] www.foo.example b@foo.example\n\n[^1]: two', englishWords).lostLinks).toEqual(
      [],
    )
  })

  it('shows raw HTML as it was typed, images as their description, tasks as boxes', () => {
    expect(renderLetter('a <b class="x">c</b>')).toBe('<p>a &#x3C;b class="x">c&#x3C;/b></p>')
    expect(renderLetter('<div>\nd\n</div>')).toBe('<p>&#x3C;div>\nd\n&#x3C;/div></p>')
    expect(renderLetter('![a picture](https://example.org/x.png)')).toBe('<p>a picture</p>')
    expect(renderLetter('- [x] e\n- [ ] f')).toBe('<ul>\n<li>☑ e</li>\n<li>☐ f</li>\n</ul>')
  })
})

describe('footnotes', () => {
  const text = 'One[^a], two[^b], one again[^a].\n\n[^a]: First *note*\n[^b]: Second\n'

  it('are numbered, with links both ways and ids of their own', () => {
    const html = renderLetter(text)
    expect(html).toContain(
      '<sup><a href="#note-fn-b" id="note-fnref-b" data-footnote-ref aria-describedby="note-label">2</a></sup>',
    )
    expect(html).toContain('<section data-footnotes class="footnotes"><h2 id="note-label">Notes</h2>')
    expect(html).toContain(
      '<a href="#note-fnref-b" data-footnote-backref="" aria-label="Back to reference 2">',
    )
    expect(html).toContain(
      '<a href="#note-fnref-a-2" data-footnote-backref="" aria-label="Back to reference 1-2">',
    )
  })

  it('lead only to places that exist, each once', () => {
    const html = renderLetter(
      `${text}\n\n[^né "><b>]: x\n\nThree[^né "><b>] and [a link[^a]](https://example.org)`,
    )
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !id?.startsWith('note-'))).toEqual([])
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('speak the language of the letter', () => {
    const html = renderLetter(text, {
      footnoteLabel: 'Notes de bas de page',
      backLabel: 'Retour à l’appel {reference}',
    })
    expect(html).toContain('<h2 id="note-label">Notes de bas de page</h2>')
    expect(html).toContain('aria-label="Retour à l’appel 2"')
  })

  it('takes words for text, not for HTML', () => {
    const html = renderLetter(text, { footnoteLabel: '<b>', backLabel: '"><script>' })
    expect(html).toContain('<h2 id="note-label">&#x3C;b></h2>')
    expect(html).toContain('aria-label="&#x22;><script>">')
  })
})

describe('an excerpt', () => {
  it('is the running text alone', () => {
    const text =
      '# Title\n\nOne *two*[^1] [three](https://example.org) `4`\nfive.\n\n| a |\n|---|\n\n- six\n\n[^1]: note'
    expect(plainExcerpt(text, 100)).toBe('One two three 4 five. six')
  })

  it('ends at a word, or at a whole character where there are none', () => {
    expect(plainExcerpt('One two, three four', 10)).toBe('One two…')
    expect(plainExcerpt('One two three', 13)).toBe('One two three')
    expect(plainExcerpt('暗号を弱めないでください', 6)).toBe('暗号を弱め…')
    expect(plainExcerpt('किकिकि', 4)).toBe('कि…')
    expect(plainExcerpt('a'.repeat(300), 160)).toHaveLength(160)
    expect(plainExcerpt('', 10)).toBe('')
  })

  it('takes an overmarked letter as it was typed', () => {
    expect(plainExcerpt('*a '.repeat(20_000), 10)).toBe('*a *a *a…')
  })
})

const renders = (markdown: string) => renderWhole(markdown, englishWords).renderable

it('says when a letter would not be rendered', () => {
  expect(renders('# A\n\nletter *with* some[^1]\n\n[^1]: marks')).toBe(true)
  expect(
    renders(
      `${'A long sentence with [a link](https://example.org) and a note[^1]. '.repeat(400)}\n\n[^1]: note`,
    ),
  ).toBe(true)
  expect(renders('['.repeat(60_000))).toBe(false)
  expect(renders('> '.repeat(50))).toBe(false)
})
