import type { Parts } from '@/local/parts'
import type { Say } from '@/local/ports'
import type { Variables } from '@/local/settings'

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
  /** Fails what takes a second connection inside a transaction, as while developing. */
  watched?: boolean
  say?: Say
  /** Runs when the database is migrated and nothing serves yet. */
  prepare?: (environment: Variables) => Promise<void>
  /** Receives what is started, for a caller that wants to stop a start under way. */
  parts?: Parts
  /** Called with the reason when a process does not stay up. */
  onFailure?: (sentence: string) => void
}
