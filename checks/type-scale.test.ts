import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A size that is no step of the scale: in a class, or in a style sheet. Relative to the text around it (em, %) and on paper (pt) is free. */
const ODD =
  /text-\[(?:length:)?[^\]]*(?:\d(?:rem|px|vw)|clamp|calc)[^\]]*\]|font(?:-size)?:[^;{}]*\d(?:rem|px|vw)\b/g

test('every size of type in app/ is a step of the scale in tokens.css', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    // The gallery is never built.
    (file) => /\.(?:tsx?|css)$/.test(file) && !file.startsWith('-/'),
  )
  expect(files.length).toBeGreaterThan(300)
  const odd = files.flatMap((file) =>
    [...readFileSync(`app/${file}`, 'utf8').matchAll(ODD)].map(([found]) => `app/${file}: ${found}`),
  )
  expect(odd).toEqual([])
  expect('text-[1.1rem] text-[clamp(1rem,2vw,3rem)] font-size: 14px'.match(ODD)).toHaveLength(3)
})
