import { migrateDatabase } from '@/db/migrate'
import { requireEnvironment } from '@/env'
import { log, setLogLevel } from '@/log'

// `npm run migrate`. Safe to run beside itself and beside a running site.

const { DATABASE_URL, LOG_LEVEL } = requireEnvironment()
setLogLevel(LOG_LEVEL)
try {
  await migrateDatabase(DATABASE_URL)
  log.info('database.migrated')
} catch (error) {
  log.fault('database.migration-failed', error)
  process.exitCode = 1
}
