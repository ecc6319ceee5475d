import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What is around pages, or a piece of another part that is shown; and the letter with its languages.
const NOT_SHOWN = [
  'day.tsx',
  'desk-page.tsx',
  'document.tsx',
  'email-choice-for.tsx',
  'face-style.tsx',
  'joined.tsx',
  'language-links.tsx',
  'letter-article.tsx',
  'organization-note.tsx',
  'plain-image.tsx',
  'read-in.tsx',
  'sign-later.tsx',
  'token-layout.tsx',
  'token-page.tsx',
  'unsearched-head.tsx',
]

test('the gallery shows every shared part', () => {
  const own = readdirSync('app/-/gallery', { recursive: true, encoding: 'utf8' })
  const gallery = own
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(`app/-/gallery/${file}`, 'utf8'))
  const parts = readdirSync('app/parts').filter((file) => /(?<!\.test)\.tsx$/.test(file))
  const shown = parts.filter((file) =>
    gallery.some((text) => text.includes(`'@/app/parts/${file.slice(0, -4)}'`)),
  )
  expect(parts.length).toBeGreaterThan(20)
  expect(parts.filter((file) => !shown.includes(file))).toEqual(NOT_SHOWN)
})
