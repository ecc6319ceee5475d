import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { migrateDatabase } from '@/db/migrate'
import { createDatabase, dropDatabase } from '@/local/databases'
import { keepEnvironment } from '@/local/installation'
import { startMailCatcher } from '@/local/mail-catcher'
import { collectParts, type Parts } from '@/local/parts'
import { pickPort, type Say } from '@/local/ports'
import { startPostgres } from '@/local/postgres'
import { serveSite } from '@/local/serve-site'
import { keepSettings, type Variables } from '@/local/settings'

export type SiteOptions = {
  /** The data folder; it is made when missing. */
  directory: string
  /** The wanted port of the site. Without one, ports far from the usual ones are used, as tests should. */
  port?: number
  /** Begins with an empty database and mailbox, on a server that does not wait for the disk. */
  fresh?: boolean
  /** Values that win over the generated ones. */
  given?: Variables
  /** Serves with hot reload instead of the production build. */
  developing?: boolean
  say?: Say
  /** Runs when the database is migrated and nothing serves yet. */
  prepare?: (environment: Variables) => Promise<void>
  /** Receives what is started, for a caller that wants to stop a start under way. */
  parts?: Parts
  /** Called with the reason when a process does not stay up. */
  onFailure?: (sentence: string) => void
}

export type Site = {
  url: string
  /** The mailbox's address; null when the mail goes out by the given SMTP_URL or RESEND_API_KEY. */
  mailbox: string | null
  databaseUrl: string
  environment: Variables
  stop(): Promise<void>
}

async function openDatabase(options: SiteOptions, parts: Parts, say: Say): Promise<string> {
  if (options.given?.DATABASE_URL) return options.given.DATABASE_URL
  say('Starting the database…')
  const { directory, fresh = false } = options
  const port = options.port === undefined ? 55_432 : undefined
  const server = parts.add(
    await startPostgres({ directory: join(directory, 'postgres'), port, fast: fresh, say }),
  )
  if (!fresh) return server.url
  await dropDatabase(server, 'undersigned')
  return createDatabase(server, 'undersigned')
}

async function openMail(
  options: SiteOptions,
  parts: Parts,
  say: Say,
): Promise<{ smtpUrl?: string; mailbox: string | null }> {
  if (options.given?.SMTP_URL || options.given?.RESEND_API_KEY) return { mailbox: null }
  if (options.fresh) rmSync(join(options.directory, 'mail'), { recursive: true, force: true })
  say('Starting the mailbox…')
  const ports = options.port === undefined ? { smtpPort: 11_025, webPort: 11_080 } : {}
  return parts.add(await startMailCatcher({ directory: options.directory, ...ports, say }))
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
