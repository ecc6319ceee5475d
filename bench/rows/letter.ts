import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import { endChild, forkChild, root } from '@/local/child'
import { paths } from '@/paths'
import { fillCampaign, makeCampaign, type Measured } from '../campaign'
import { FOLDER, type Ground, settle } from '../ground'
import { load, median, p99, threeTimes } from '../measure'
import { number, type Row } from '../row'
import { signRequest } from './sign'

const SECONDS = 5
const ARRIVING = 30 // signatures a second while the letter is read
const HEADERS = { 'accept-encoding': 'gzip', accept: 'text/html' }

/** The bytes of the letter page as a browser gets them, and their headers. */
export async function pageBytes(
  origin: string,
  path: string,
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const answer = await request(`${origin}${path}`, { headers: HEADERS })
  const body = Buffer.from(await answer.body.arrayBuffer())
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !['connection', 'date', 'keep-alive'].includes(name),
  )
  return { body, headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])) }
}

/** The limit: a bare server in a process of its own, as the site has one. */
async function openBare(page: Awaited<ReturnType<typeof pageBytes>>) {
  const file = join(FOLDER, 'page.json')
  writeFileSync(file, JSON.stringify({ ...page, body: page.body.toString('base64') }))
  const child = forkChild(join(root, 'bench', 'bare-process.ts'), { arguments: [file] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { origin: `http://127.0.0.1:${port}`, stop: () => endChild(child) }
}

/** Signatures that keep arriving until told to stop. */
export function keepSigning(origin: string, campaign: Measured) {
  let going = true
  let index = 0
  const done = (async () => {
    while (going) {
      const { path, ...sent } = signRequest(campaign, index++, `read-${process.pid}-${origin.slice(-5)}`)
      void request(`${origin}${path}`, sent).then(
        (answer) => answer.body.dump(),
        () => {},
      )
      await pause(1000 / ARRIVING)
    }
  })()
  return async () => ((going = false), await done)
}

export function readFor(seconds: number, origin: string, path: string) {
  const request = () => ({ path, headers: HEADERS })
  return load({ origin, connections: 32, status: 200, request, within: seconds * 1000 })
}

export async function readUnderLoad(origin: string, campaign: Measured, seconds: number) {
  const stop = keepSigning(origin, campaign)
  try {
    return await readFor(seconds, origin, paths.campaign(campaign.slug))
  } finally {
    await stop()
  }
}

async function measure({ web, say }: Ground) {
  say('letter: reading under load…')
  const campaign = await makeCampaign('measured-reading')
  await fillCampaign(campaign, 1, 1_000)
  await settle()
  const page = await pageBytes(web.origin, paths.campaign(campaign.slug))
  await readUnderLoad(web.origin, campaign, 2)
  const rounds = await threeTimes(() => readUnderLoad(web.origin, campaign, SECONDS))
  const bare = await openBare(page)
  const limits = await threeTimes(() => readFor(SECONDS, bare.origin, '/')).finally(bare.stop)
  const rate = median(rounds.map((round) => round.rate))
  const limit = median(limits.map((round) => round.rate))
  return [
    {
      what: `read the letter (${number(page.body.length / 1024, 1)} KB gzip), 32 at a time, ${ARRIVING} signatures/s arriving`,
      measured: `${number(rate)}/s, p99 ${number(p99(rounds), 1)} ms`,
      limit: `${number(limit)}/s by bare node:http`,
      ratio: rate / limit,
      goal: '≥ 0.5',
    },
  ]
}

export const letter: Row = { name: 'letter', measure }
