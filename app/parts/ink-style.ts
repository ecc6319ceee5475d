import { GROUNDS, type Scheme, tonesOf } from '@/domain/face/ink'

/** The tokens that follow from an ink. The ring around what has the focus is the ink too. */
function tokens(ink: string, scheme: Scheme): string {
  const { seal, sealInk, wash } = tonesOf(ink, scheme)
  return `--seal:${seal};--seal-ink:${sealInk};--wash:${wash};--focus:${seal}`
}

/** An ink in place of the site's, in light and dark as app/tokens.css tells them apart; on paper everything stays black. */
export function inkStyle(ink: string): string {
  const dark = tokens(ink, 'dark')
  return [
    `@media screen{:root:root{${tokens(ink, 'light')}}`,
    `@media (prefers-color-scheme:dark){:root:root:where(:not(:has([data-scheme='light']))){${dark}}}`,
    `:root:root:where(:has([data-scheme='dark'])){${dark}}}`,
  ].join('')
}

/** The classes of a sample: everything in it looks as on a page in that scheme, whatever the page around it looks like. */
export function sampleStyle(ink: string): string {
  return (['light', 'dark'] as const)
    .map((scheme) => {
      const { seal, sealInk } = tonesOf(ink, scheme)
      const colors = Object.entries({ ...GROUNDS[scheme], seal, 'seal-ink': sealInk })
      // The names that app/tokens.css makes of them for classes: those are settled at the root.
      const named = colors.map(([name, color]) => `--color-${name}:${color}`)
      return `.ink-sample-${scheme}{color-scheme:${scheme};${named.join(';')}}`
    })
    .join('')
}
