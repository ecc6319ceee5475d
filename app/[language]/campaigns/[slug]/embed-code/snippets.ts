import { absolute, inLanguage, NO_PREFIX, paths } from '@/paths'
import { quoted } from '../parts/quoted'

/** What a partner chose. `prefix` is the language as it stands in an address. */
export type EmbedSettings = { prefix: string; via: string | null; scheme: 'light' | 'dark' | null }

type EmbeddedLetter = { slug: string; title: string }

const tag = (name: string, attributes: [name: string, value: string | null][]) => {
  const written = attributes.map(([key, value]) => value && ` ${key}="${quoted(value)}"`).filter(Boolean)
  return `<${name}${written.join('')}></${name}>`
}

/** The path of the frame, with what was chosen. */
export function framePath({ slug }: EmbeddedLetter, { prefix, via, scheme }: EmbedSettings): string {
  const query = new URLSearchParams()
  if (scheme) query.set('scheme', scheme)
  if (via) query.set('via', via)
  return inLanguage(prefix, paths.embed(slug)) + (query.size > 0 ? `?${query}` : '')
}

/** The tag that loads public/embed.js. */
export function scriptCode({ slug, title }: EmbeddedLetter, choice: EmbedSettings): string {
  const script = tag('script', [
    ['src', absolute(paths.embedScript())],
    ['data-letter', slug],
    ['data-language', choice.prefix === NO_PREFIX ? null : choice.prefix],
    ['data-via', choice.via],
    ['data-scheme', choice.scheme],
    ['data-title', title],
  ])
  return script.replace('<script', '<script async')
}

/** The same without a script: as high as the form is on a phone. */
export function frameCode(letter: EmbeddedLetter, choice: EmbedSettings): string {
  return tag('iframe', [
    ['src', absolute(framePath(letter, choice))],
    ['title', letter.title],
    ['width', '100%'],
    ['height', '900'],
    ['loading', 'lazy'],
    ['referrerpolicy', 'no-referrer'],
    ['style', 'border:0'],
  ])
}

/** A link whose words become the count, and the script that sees to it (public/count.js). */
export function countCode(letter: EmbeddedLetter, choice: EmbedSettings, words: string): string {
  const source = absolute(inLanguage(choice.prefix, paths.countNowJson(letter.slug)))
  const link = `<a href="${quoted(linkCode(letter, choice))}" data-undersigned-count="${source}">${quoted(words)}</a>`
  return `${link}\n<script async src="${absolute(paths.countScript())}"></script>`
}

/** A link to the letter with the label. */
export function linkCode({ slug }: EmbeddedLetter, { prefix, via }: EmbedSettings): string {
  const address = absolute(inLanguage(prefix, paths.campaign(slug)))
  return via ? `${address}?via=${via}` : address
}
