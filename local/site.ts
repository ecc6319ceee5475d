import { resolve } from 'node:path'
import { migrateDatabase } from '@/db/migrate'
import { keepEnvironment } from '@/local/installation'
import { collectParts, type Parts } from '@/local/parts'
import { pickPort, type Say } from '@/local/ports'
import { serveSite } from '@/local/serve-site'
import { keepSettings, type Variables } from '@/local/settings'
import type { SiteOptions } from '@/local/site-options'
import { openDatabase, openMail } from '@/local/site-parts'

export type Site = {
  url: string
  /** The mailbox's address; null when the mail goes out by the given SMTP_URL or RESEND_API_KEY. */
  mailbox: string | null
  databaseUrl: string
  environment: Variables
  stop(): Promise<void>
}

async function bring(options: SiteOptions, parts: Parts, say: Say): Promise<Omit<Site, 'stop'>> {
  const settings = keepSettings(options.directory)
  const databaseUrl = await openDatabase(options, parts, say)
  const { smtpUrl, mailbox } = await openMail(options, parts, say)
  say('Updating the database…')
  await migrateDatabase(databaseUrl).catch((error: Error) => {
    const reason = error.cause instanceof Error ? error.cause.message : error.message
    throw new Error(`The database couldn’t be updated: ${reason}.`)
  })
  const compose = (port: number): Variables => ({
    ...settings,
    BASE_URL: `http://localhost:${port}`,
    LISTEN_HOST: '127.0.0.1',
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...options.given,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
  })
  const port = await pickPort(options.port ?? 13_000, 'the site', say)
  // The command line is told early where the site will be: building it takes a while.
  keepEnvironment(options.directory, compose(port), options.given ?? {})
  await options.prepare?.(compose(port))
  say('Starting the site…')
  const environment = await serveSite({ ...options, say, compose, port, parts })
  keepEnvironment(options.directory, environment, options.given ?? {})
  return { url: environment.BASE_URL ?? '', mailbox, databaseUrl, environment }
}

/**
 * Runs the whole site on this computer: database, mailbox, web and worker. It serves the production build, which
 * must exist (build.ts).
 * @throws a sentence for people when a part does not start; nothing is left running then
 */
export async function startSite(given: SiteOptions): Promise<Site> {
  const { parts = collectParts(), say = () => {} } = given
  const options = { ...given, directory: resolve(given.directory) }
  try {
    return { ...(await bring(options, parts, say)), stop: parts.stop }
  } catch (error) {
    await parts.stop()
    throw error
  }
}
