import { createServer } from 'node:http'
import { closeDatabase, limitWaiting } from '@/db/client'
import { watchTransactions } from '@/db/one-connection'
import { shareProbe } from '@/db/sign-of-life'
import { findSigner } from '@/domain/signature/rights/find-signer'
import { findAddressee } from '@/domain/delivery/addressee/find-desk'
import { findSession } from '@/domain/team/find-session'
import { requireEnvironment, shareWithLibraries } from '@/env'
import { Budget } from '@/front/budget'
import { BuiltFiles } from '@/front/built-files'
import { redirectConsole } from '@/front/console-lines'
import { pastTheDoor } from '@/front/development'
import { createFrontDoor } from '@/front/door'
import { readSheets } from '@/front/inline-sheets'
import { closeServers, openServers } from '@/front/open-servers'
import { PageCache } from '@/front/page-cache'
import { bundlePageScript } from '@/front/page-script'
import { Renders } from '@/front/renders'
import { sessionTokens } from '@/front/session-cookies'
import { announce } from '@/process/announce'
import { exitWithParent } from '@/process/leash'
import { requireReady } from '@/process/require-ready'
import { watchRestored } from '@/process/watch-restored'
import { log, setLogLevel } from '@/log'

// The web process: Next behind the front door (docs/decisions/002-front-door.md). It decides nothing about campaigns. With
// `--dev`, for `npm run dev`, Next compiles what is asked for and tells the browser what changed.

const environment = requireEnvironment()
setLogLevel(environment.LOG_LEVEL)
const developing = process.argv.includes('--dev')
if (developing && environment.LISTEN_HOST !== '127.0.0.1') throw new Error('--dev is for this computer only')
shareWithLibraries(developing ? 'development' : 'production')
if (!developing) redirectConsole()
exitWithParent()
limitWaiting()
if (process.argv.includes('--watch-transactions')) watchTransactions()
await requireReady()
const restored = await watchRestored()
const pageScript = await bundlePageScript(!developing)

// After the environment is shared: Next reads it when it is loaded.
const { default: createNext } = await import('next')
const base = new URL(environment.BASE_URL)
const port = Number(base.port) || (base.protocol === 'https:' ? 443 : 80)
// Where Next listens for the sockets of hot reload; the door's servers are opened later and hand them on.
const sockets = developing ? createServer() : undefined
const next = createNext({
  dev: developing,
  dir: import.meta.dirname,
  hostname: base.hostname,
  port,
  ...(sockets ? { httpServer: sockets } : {}),
})
await next.prepare()

const handle = next.getRequestHandler()
// After Next, which sets what React and its own modules look for. While developing Next compiles a handler anew when it has changed.
const lane = environment.EXPRESS_LANE === 'on' && !developing ? (await import('@/lane')).lane : undefined
const door = createFrontDoor({
  handle,
  base,
  databaseAnswers: shareProbe(),
  isRestored: () => restored.now,
  organizerOf: (headers) => findSession(sessionTokens(headers)),
  signerOf: async (token) => (await findSigner(token)) ?? findAddressee(token),
  cache: developing ? new PageCache(0) : new PageCache(),
  renders: new Renders(),
  builtFiles: new BuiltFiles(),
  pageScript,
  ...(developing ? {} : { sheets: readSheets(`${import.meta.dirname}/.next`) }),
  budget: new Budget(),
  lane,
})
const listener = developing ? pastTheDoor(door, handle) : door
const servers = await openServers(listener, environment.PORT, environment.LISTEN_HOST).catch(leaveTaken)
if (developing)
  servers.forEach((server) => server.on('upgrade', (...asked) => sockets?.emit('upgrade', ...asked)))
const address = servers[0]?.address()
const listening = typeof address === 'object' && address ? address.port : environment.PORT
log.info('web.ready', { port: listening })
void announce({ listening })

// A page that fails because its reader left must not end the process for the others.
process.on('unhandledRejection', (error) => log.fault('web.unhandled', error))

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  await closeServers(servers, 10_000)
  await closeDatabase()
  log.info('web.stopped')
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

async function leaveTaken(error: NodeJS.ErrnoException): Promise<never> {
  if (error.code !== 'EADDRINUSE') throw error
  process.stderr.write(`Port ${environment.PORT} is taken by another program.\n`)
  await announce({ taken: environment.PORT })
  process.exit(1)
}
