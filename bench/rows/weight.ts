import { chromium } from '@playwright/test'
import { findBrowser } from '@/testing/browser'
import { paths } from '@/paths'
import { fillCampaign, makeCampaign } from '../campaign'
import type { Ground } from '../ground'
import { median, threeTimes } from '../measure'
import { number, type Row } from '../row'

// A slow phone: a processor four times slower, 1.6 Mbit/s, 150 ms there and back.
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const GOALS = { before: 100, inAll: 200 } // KB
const LONGEST = 1_200 // milliseconds

type Wire = { bytes: Map<string, number>; requests: number }
type Weighed = { before: Wire; inAll: Wire; painted: number; shifted: number }

type Paints = { painted: number; shifted: number }

/** Runs in the page: remembers the largest paint and every shift that no one caused. */
function watchPaints() {
  const seen: Paints = { painted: 0, shifted: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => (seen.painted = list.getEntries().at(-1)?.startTime ?? 0)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Opens the page in a browser without a cache, as a slow phone, and adds up what came over the wire: to read, and to fill in the form. */
async function weigh(address: string): Promise<Weighed> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const session = await page.context().newCDPSession(page)
    const kinds = new Map<string, string>()
    const bytes = new Map<string, number>()
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other'
      bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
    })
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', SLOW)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(watchPaints)
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.waitForTimeout(1_000)
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Paints }).seen)
    const before = { bytes: new Map(bytes), requests: kinds.size }
    await page.locator('#field-name').focus()
    await page.locator('.sign-form[novalidate]').waitFor()
    await page.waitForTimeout(1_000)
    return { before, inAll: { bytes, requests: kinds.size }, ...seen }
  } finally {
    await browser.close()
  }
}

function lineOf(what: string, { bytes, requests }: Wire, goal: number) {
  const sizes = [...bytes].map(([kind, size]) => [kind, size / 1024] as const)
  const all = sizes.reduce((sum, [, size]) => sum + size, 0)
  return {
    what: `weight of ${what}`,
    measured: `${number(all, 1)} KB in ${requests} requests`,
    limit: `${goal} KB`,
    ratio: all / goal,
    goal: '≤ 1',
    note: `KB: ${sizes.map(([kind, size]) => `${kind} ${number(size, 1)}`).join(', ')}`,
  }
}

async function measure({ web, say }: Ground) {
  say('weight: opening the letter as a slow phone…')
  const campaign = await makeCampaign('measured-weight')
  await fillCampaign(campaign, 1, 1_000)
  const rounds = await threeTimes(() => weigh(`${web.origin}${paths.campaign(campaign.slug)}`))
  const [first] = rounds
  return [
    lineOf('the letter page before a touch, without cache', first!.before, GOALS.before),
    lineOf('the letter page in all, the form touched', first!.inAll, GOALS.inAll),
    {
      what: 'largest paint on a slow phone (4 × CPU, 1.6 Mbit/s)',
      measured: `${number(median(rounds.map((round) => round.painted)))} ms, shift ${number(first!.shifted, 3)}`,
      limit: `${number(LONGEST)} ms`,
      ratio: median(rounds.map((round) => round.painted)) / LONGEST,
      goal: '≤ 1, shift 0',
    },
  ]
}

export const weight: Row = { name: 'weight', measure }
