import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { takeNonce, tellNonce, withoutScripts } from '@/front/inline-scripts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const ours = tellNonce().nonce

test.each([
  ['(self.__next_f=self.__next_f||[]).push([0])'],
  ['(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])'],
  [String.raw`self.__next_f.push([1,"a \"quoted\" \u003c/script\u003e;self.__next_f.push(1)"])`],
  ['(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});'],
  ['requestAnimationFrame(function(){$RT=performance.now()});'],
  ['$RC("B:0","S:0")'],
  ['alert(1)'],
  ['self.__next_f.push([1,alert(1)])'],
  ['self.__next_f.push([1,"a"]);alert(1)'],
  ['self.__next_f.push([1,"a"]),alert(1),self.__next_f.push([1,"b"])'],
  ['$RC("B:0",alert(1))'],
  ['requestAnimationFrame(function(){alert(1)});'],
  ['requestAnimationFrame(function(){$RT=performance.now()});alert(1)'],
])('%s may run if Next wrote it, and never if somebody else did', (text) => {
  const own = takeNonce(`<script nonce="${ours}">${text}</script>`, ours)
  expect(own).toEqual({ page: `<script nonce="">${text}</script>`, scripts: [hashOf(text)], styles: [] })
  const others = ['', ' id="_R_"', ' nonce=""', ` nonce="${tellNonce().nonce}"`]
  const injected = others.map((attributes) => `<script${attributes}>${text}</script>`).join('')
  expect(takeNonce(injected, ours).scripts).toEqual([])
})

test('a script with attributes of its own, or data, gets no hash', () => {
  const call = 'self.__next_f.push([1,"a"])'
  const twice = `<script nonce="${ours}">${call}</script><script nonce="${ours}" id="_R_">${call}</script>`
  expect(takeNonce(twice, ours).scripts).toHaveLength(1)
  expect(takeNonce(`<script nonce="${ours}"></script>`, ours).scripts).toEqual([])
  expect(takeNonce(`<script type="module">${call}</script>`, ours).scripts).toEqual([])
  expect(takeNonce(`<script type="application/ld+json">{"a":1}</script>`, ours).scripts).toEqual([])
})

test('markup that swallows the start of a script of Next lets nothing else run', () => {
  const own = `<script nonce="${ours}">own()</script>`
  expect(takeNonce(`<script>alert(1)//${own}`, ours).scripts).toEqual([hashOf('own()')])
  expect(takeNonce(`<script src=data:,alert(1) x="${own}`, ours).scripts).toEqual([hashOf('own()')])
})

test('the nonce is another one each time, and nothing of it is left in the page or in what its scripts say', () => {
  expect(tellNonce().nonce).not.toBe(ours)
  expect(ours).toMatch(/^[\w-]{22}$/)
  const call = (nonce: string) => String.raw`self.__next_f.push([1,"{\"nonce\":\"${nonce}\"}"])`
  const { page, scripts } = takeNonce(`<script nonce="${ours}">${call(ours)}</script>`, ours)
  expect(page).toBe(`<script nonce="">${call('')}</script>`)
  expect(scripts).toEqual([hashOf(call(''))])
})

test('a page for everybody loses the scripts of Next and what loads them early, and nothing else', () => {
  const kept = [
    '<link rel="preload" href="/serif.woff2" as="font"/>',
    `<style nonce="${ours}">p{}</style>`,
    '<script type="application/ld+json">{"a":"<b"}</script>',
    '<script>alert(1)</script>',
    '<script src="/embed.js" data-letter="a"></script>',
  ]
  const lost = [
    `<link rel="preload" as="script" fetchPriority="low" nonce="${ours}" href="/_next/a.js"/>`,
    `<script src="/_next/a.js" async="" nonce="${ours}"></script>`,
    `<script nonce="${ours}">self.__next_f.push([1,"<p>\\u003c/script>a</p>"])</script>`,
  ]
  expect(withoutScripts([...kept, ...lost, ...kept].join(''), ours)).toBe([...kept, ...kept].join(''))
})

// Rendered by the React that Next brings, so that an update that leaves the nonce off a script fails here.
test("React's streaming scripts of this version are recognized", async () => {
  const require = createRequire(import.meta.url)
  const React = require('next/dist/compiled/react/cjs/react.production.js')
  const html = await renderWith(React)
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  expect(scripts.length).toBeGreaterThanOrEqual(2)
  expect(takeNonce(html, ours).scripts.toSorted()).toEqual(scripts.map(hashOf).toSorted())
  expect(html).toContain('$RX')
})

async function renderWith(React: typeof import('react')): Promise<string> {
  const require = createRequire(import.meta.url)
  const mode = process.env.NODE_ENV
  Object.assign(process.env, { NODE_ENV: 'production' })
  const server: typeof import('react-dom/server') = require('next/dist/compiled/react-dom/server.node.js')
  Object.assign(process.env, { NODE_ENV: mode })
  const { createElement: element, Suspense, use } = React
  const later = (milliseconds: number, fails = false) =>
    new Promise<string>((resolve, reject) =>
      setTimeout(() => (fails ? reject(new Error('late')) : resolve('late')), milliseconds),
    )
  const promises = [later(20), later(40), later(60, true)]
  const Late = ({ index }: { index: number }) => element('p', null, use(promises[index] as Promise<string>))
  const parts = promises.map((_, index) =>
    element(Suspense, { key: index, fallback: 'wait' }, element(Late, { index })),
  )
  const tree = element('html', null, element('body', null, element('form', { action: () => {} }), ...parts))
  return new Promise((resolve) => {
    const sink = new PassThrough()
    const chunks: Buffer[] = []
    sink.on('data', (chunk: Buffer) => chunks.push(chunk))
    sink.on('end', () => resolve(Buffer.concat(chunks).toString()))
    const stream = server.renderToPipeableStream(tree, {
      nonce: ours,
      onShellReady: () => stream.pipe(sink),
      onError: () => {},
    })
  })
}
