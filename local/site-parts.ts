import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '@/local/databases'
import { startMailCatcher } from '@/local/mail-catcher'
import type { Parts } from '@/local/parts'
import type { Say } from '@/local/ports'
import { startPostgres } from '@/local/postgres'
import type { SiteOptions } from '@/local/site-options'

/** Starts the database unless one is given. @returns its address */
export async function openDatabase(options: SiteOptions, parts: Parts, say: Say): Promise<string> {
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

/** Starts the mailbox unless mail goes out. */
export async function openMail(
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
