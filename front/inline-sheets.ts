import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// A page that is kept for everybody brings its style sheet along: on a slow line asking for it takes as long as the page itself
// (docs/decisions/044).

const FOLDER = '/_next/static/chunks/'

/** The style sheets of the build by their addresses, as Latin-1 like the pages they go into; what they load is named from the root. */
export function readSheets(build: string): ReadonlyMap<string, string> {
  const folder = join(build, 'static/chunks')
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return new Map(
    names.map((name) => {
      const sheet = readFileSync(join(folder, name), 'latin1')
      return [FOLDER + name, sheet.replaceAll('url(../', 'url(/_next/static/')]
    }),
  )
}

/**
 * A page with its style sheets in it, each where it was asked for. Only what Next wrote has the nonce; and with it the sheet gets its
 * hash into the policy, like any inline style of ours.
 */
export function withSheets(page: string, nonce: string, sheets: ReadonlyMap<string, string>): string {
  return page.replace(/<link rel="stylesheet" href="([^"]*)" nonce="([^"]*)"[^>]*>/g, (link, href, said) => {
    const sheet = sheets.get(href)
    return said !== nonce || sheet === undefined || /<\/style/i.test(sheet)
      ? link
      : `<style nonce="${nonce}">${sheet}</style>`
  })
}
