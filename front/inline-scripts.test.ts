import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { hashInlineScripts, isOwnScript } from '@/front/inline-scripts'

test.each([
  ['(self.__next_f=self.__next_f||[]).push([0])', true],
  ['(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])', true],
  [String.raw`self.__next_f.push([1,"a \"quoted\" \u003c/script\u003e;self.__next_f.push(1)"])`, true],
  ['(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});', true],
  ['requestAnimationFrame(function(){$RT=performance.now()});', true],
  ['$RC("B:0","S:0")', true],
  ['', false],
  ['alert(1)', false],
  ['self.__next_f.push([1,alert(1)])', false],
  ['self.__next_f.push([1,"a"]);alert(1)', false],
  ['self.__next_f.push([1,"a"]),alert(1),self.__next_f.push([1,"b"])', false],
  ['$RC("B:0",alert(1))', false],
  ['requestAnimationFrame(function(){alert(1)});', false],
  ['requestAnimationFrame(function(){$RT=performance.now()});alert(1)', false],
])('%s may run: %s', (text, may) => {
  expect(isOwnScript(text)).toBe(may)
})

test('a script with attributes of its own, or data, gets no hash', () => {
  const call = 'self.__next_f.push([1,"a"])'
  expect(hashInlineScripts(`<script>${call}</script><SCRIPT >${call}</SCRIPT>`)).toHaveLength(1)
  expect(hashInlineScripts(`<script type="module">${call}</script>`)).toEqual([])
  expect(hashInlineScripts(`<script type="application/ld+json">{"a":1}</script>`)).toEqual([])
})

// Rendered by the React that Next brings, so that an update which changes these scripts fails here.
test("React's streaming scripts of this version are recognized", async () => {
  const require = createRequire(import.meta.url)
  const React = require('next/dist/compiled/react/cjs/react.production.js')
  const html = await renderWith(React)
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  expect(scripts.length).toBeGreaterThanOrEqual(2)
  expect(scripts.filter((text) => !isOwnScript(text))).toEqual([])
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
      onShellReady: () => stream.pipe(sink),
      onError: () => {},
    })
  })
}
