import { fillCampaign, makeCampaign, type Measured } from '../campaign'
import { type Ground, settle } from '../ground'
import { number, quick } from '../row'

export const MANY = quick ? 100_000 : 1_000_000
const STEP = 100_000

let made: Promise<Measured> | undefined

/** The campaign with a million names, made once for the rows that read it. */
export function bigCampaign({ say }: Ground): Promise<Measured> {
  return (made ??= make(say))
}

async function make(say: Ground['say']): Promise<Measured> {
  const campaign = await makeCampaign('measured-million')
  for (let from = 1; from <= MANY; from += STEP) {
    say(`writing ${number(MANY)} signatories, ${number(from - 1)} are there…`)
    await fillCampaign(campaign, from, from + STEP - 1)
  }
  await settle()
  return campaign
}
