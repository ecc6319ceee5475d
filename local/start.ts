import { closeDatabase } from '@/db/client'
import { buildSite } from '@/local/build'
import { root } from '@/local/child'
import { explainFault } from '@/local/fault'
import { findLineage, isLiving } from '@/local/identity'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { collectParts } from '@/local/parts'
import {
  adoptEnvironment,
  dataDirectory,
  givenByUser,
  isStartedByNpm,
  type Variables,
} from '@/local/settings'
import { startSite } from '@/local/site'
import { paths } from '@/paths'

// `npm start`: the whole site on this computer, with demonstration campaigns. Says what it does while it does it. `npm run dev` is the
// same with hot reload (`--dev`): nothing is built beforehand.

const say = (sentence: string) => console.log(sentence)
const parts = collectParts()
const developing = process.argv.includes('--dev')
let leaving = 0

/** Children first. A second request, apart from the one that a terminal and npm both pass on, does not wait. */
function leave(code: number): void {
  if (leaving && Date.now() - leaving > 1_000) {
    parts.kill()
    process.exit(1)
  }
  if (leaving) return
  leaving = Date.now()
  say('Stopping…')
  Promise.all([parts.stop(), closeDatabase()]).then(
    () => process.exit(code),
    () => process.exit(1),
  )
}

function fail(error: unknown): void {
  if (leaving) return
  console.error(explainFault(error))
  leave(1)
}

/** Ends with npm, however that ended: the shell it starts us through passes nothing on. */
function followNpm(): void {
  const line = isStartedByNpm() ? findLineage() : []
  setInterval(() => line.every(isLiving) || leave(0), 500).unref()
}

let organizer = ''

/** After the database, which fails sooner when it fails; a build may take a minute. */
async function prepare(environment: Variables): Promise<void> {
  if (!developing) await buildSite(dataDirectory(), say, parts)
  adoptEnvironment(environment)
  const { seedDemonstration } = await import('@/local/demonstration/seed')
  organizer = (await seedDemonstration()).organizer
}

async function start(): Promise<void> {
  process.chdir(root)
  const directory = dataDirectory()
  const given = givenByUser()
  const port = Number(given.PORT ?? 3000)
  const site = await startSite({ directory, port, given, developing, say, parts, prepare, onFailure: fail })
  adoptEnvironment(site.environment)
  const { createSignInLink } = await import('@/domain/team/sign-in')
  const link = await createSignInLink(organizer)
  await closeDatabase()
  say('')
  say(`Site: ${site.url}`)
  say(`Mailbox: ${site.mailbox ?? 'none here; email is sent as the environment says'}`)
  say(`Sign in: ${link ?? `${site.url}${paths.signIn()}`}`)
  say(
    `(That link works once, for ${SIGN_IN_MINUTES} minutes. For another one: npm run undersigned -- sign-in ${organizer},`,
  )
  say(`or ask for an email at ${site.url}${paths.signIn()} as ${organizer}.)`)
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => leave(0))
followNpm()
start().catch(fail)
