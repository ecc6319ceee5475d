import { join } from 'node:path'
import { makeCampaign } from '../campaign'
import { FOLDER, type Ground } from '../ground'
import { costsIn } from '../profile'
import { number } from '../row'
import { confirmAll } from './confirm'
import { readUnderLoad } from './letter'
import { signMany } from './sign'

export type Costs = { what: string; costs: { place: string; share: number }[] }

/** Profiles a web process of its own under each load, so that the table can say what costs most. */
export async function profileLoads(ground: Ground): Promise<Costs[]> {
  const campaign = await makeCampaign('measured-profile')
  const loads = {
    sign: (origin: string) => signMany(origin, campaign, 'profile', 4_000),
    // Whoever signed while that was profiled.
    confirm: (origin: string) => confirmAll(origin, [campaign]),
    'read the letter': (origin: string) => readUnderLoad(origin, campaign, 5),
  }
  const found: Costs[] = []
  for (const [what, run] of Object.entries(loads)) {
    ground.say(`profile: ${what}…`)
    const folder = join(FOLDER, 'profile', what.replaceAll(' ', '-'))
    const started = performance.now()
    const web = await ground.startAnother(folder)
    const starting = performance.now() - started
    await run(web.origin).finally(() => web.stop())
    found.push({ what, costs: costsIn(folder, starting) })
  }
  return found
}

export const costLine = ({ what, costs }: Costs) =>
  `${what}: ${costs.map(({ place, share }) => `${place} ${number(share * 100)} %`).join(', ')}`
