import { readFileSync } from 'node:fs'

export const SITE_FILE = '.data/e2e/site.json'

export type SiteUnderTest = {
  url: string
  mailbox: string
  databaseUrl: string
  environment: Record<string, string>
}

let read: SiteUnderTest | undefined

/** The site that e2e/site.setup.ts started. */
export function site(): SiteUnderTest {
  return (read ??= JSON.parse(readFileSync(SITE_FILE, 'utf8')) as SiteUnderTest)
}
