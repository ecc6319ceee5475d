import { join } from 'node:path'
import { paths } from '@/paths'
import { fillCampaign, makeCampaign } from '../campaign'
import { FOLDER, type Ground } from '../ground'
import { costsIn } from '../profile'
import { load } from '../measure'
import { number } from '../row'
import type { Web } from '../web'
import { confirmAll } from './confirm'
import { download } from './export'
import { readUnderLoad } from './letter'
import { typed } from './list'
import { signMany } from './sign'

/** Names of the letter whose list is read, pages that are read of it, and times that its file is. */
const [NAMES, PAGES, FILES] = [100_000, 300, 20]

export type Costs = { what: string; costs: { place: string; share: number }[] }

/** Profiles a web process of its own under each load, so that the table can say what costs most. */
export async function profileLoads(ground: Ground): Promise<Costs[]> {
  const campaign = await makeCampaign('measured-profile')
  const full = await makeCampaign('measured-profile-full')
  await fillCampaign(full, 1, NAMES)
  const list = paths.signatories(full.slug)
  const loads: Record<string, (web: Web) => Promise<unknown>> = {
    sign: ({ origin }) => signMany(origin, campaign, 'profile', 4_000),
    // Whoever signed while that was profiled.
    confirm: ({ origin }) => confirmAll(origin, [campaign]),
    'read the letter': ({ origin }) => readUnderLoad(origin, campaign, 5),
    'list of one country': (web) => readMany(web, () => `${list}?country=PT&kind=person`),
    'search by name': (web) => readMany(web, (index) => list + typed(index)),
    'public CSV': async (web) => {
      for (let time = 0; time < FILES; time += 1) await download({ web }, paths.signatoriesCsv(full.slug))
    },
  }
  const found: Costs[] = []
  for (const [what, run] of Object.entries(loads)) {
    ground.say(`profile: ${what}…`)
    const folder = join(FOLDER, 'profile', what.replaceAll(' ', '-'))
    const started = performance.now()
    const web = await ground.startAnother(folder)
    const starting = performance.now() - started
    await run(web).finally(() => web.stop())
    found.push({ what, costs: costsIn(folder, starting) })
  }
  return found
}

const readMany = ({ origin }: Web, pathOf: (index: number) => string) =>
  load({
    origin,
    connections: 2,
    status: 200,
    request: (index) => (index < PAGES ? { path: pathOf(index) } : null),
  })

export const costLine = ({ what, costs }: Costs) =>
  `${what}: ${costs.map(({ place, share }) => `${place} ${number(share * 100)} %`).join(', ')}`
