import { encodeCursor } from '@/domain/signature/list/order'
import { paths } from '@/paths'
import { COUNTRIES, fillCampaign, makeCampaign, type Measured } from '../campaign'
import { type Ground, settle } from '../ground'
import { load, median, quantile, threeTimes } from '../measure'
import { number, type Row } from '../row'
import { bigCampaign, MANY } from './big-campaign'

const FEW = 1_000
const EACH = 60
// Of the few every second is from one country, so that its page is full there, too: a page's names cost more than finding them.
const HALF_FROM_PORTUGAL = COUNTRIES.replace(/../g, '$&PT')

type Page = { what: string; search: (size: number) => string }

const middle = (size: number) => encodeCursor({ kind: 'person', number: Math.floor(size / 2) + 1 })

const PAGES: Page[] = [
  { what: 'first page', search: () => '?' },
  { what: 'deep page', search: (size) => `?cursor=${middle(size)}` },
  { what: 'people of one country', search: () => '?country=PT&kind=person' },
  { what: 'people of one country, deep', search: (size) => `?country=PT&kind=person&cursor=${middle(size)}` },
  { what: 'by name', search: () => '?sort=name' },
]

// A few letters that some names hold, others each time, as people type them.
export const typed = (index: number) => `?q=${((index * 2_654_435_761) >>> 0).toString(16).slice(0, 4)}`

/** Milliseconds for each page, one after the other: what one reader waits. */
async function timeEach(ground: Ground, campaign: Measured, search: (index: number) => string, count = EACH) {
  const one = (times: number) =>
    load({
      origin: ground.web.origin,
      connections: 1,
      status: 200,
      request: (index) => (index < times ? { path: paths.signatories(campaign.slug) + search(index) } : null),
    })
  await one(5)
  return (await threeTimes(() => one(count))).flatMap(({ latencies }) => latencies)
}

async function measure(ground: Ground) {
  const few = await makeCampaign('measured-thousand')
  await fillCampaign(few, 1, FEW, HALF_FROM_PORTUGAL)
  const many = await bigCampaign(ground)
  await settle()
  ground.say('list: reading pages…')
  const figures = []
  for (const { what, search } of PAGES) {
    const small = median(await timeEach(ground, few, () => search(FEW)))
    const large = median(await timeEach(ground, many, () => search(MANY)))
    figures.push({
      what: `read the list, ${what}, ${number(MANY)} names`,
      measured: `${number(large, 1)} ms`,
      limit: `${number(small, 1)} ms at ${number(FEW)} names`,
      ratio: large / small,
      goal: '≤ 1.3',
    })
  }
  const searches = await timeEach(ground, many, typed, 100)
  figures.push({
    what: `read the list, name search, ${number(MANY)} names`,
    measured: `median ${number(median(searches), 1)} ms, p99 ${number(quantile(searches, 0.99), 1)} ms`,
    limit: '50 ms',
    ratio: quantile(searches, 0.99) / 50,
    goal: 'p99 ≤ 50 ms',
  })
  return figures
}

export const list: Row = { name: 'list', measure }
