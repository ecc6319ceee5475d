import { sql } from '@/db/client'
import type { PrivateThing } from '@/domain/team/sight'
import { check, ORGANIZATION, sign, signed, type TestCampaign } from './signer'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'

// A campaign with a signature of every standing, and each private thing in it as a word that can be looked for.

/** Words that stand in the database, and what one must see to read them. */
export const WORDS: Record<string, (PrivateThing | 'import')[]> = {
  'Listed Person': [],
  'Listed Society': [],
  'Unlisted Person': ['unshown'],
  'Pending Person': ['unshown'],
  'Withdrawn Person': ['unshown'],
  'Held Person': ['review'],
  'Waiting Society': ['review'],
  'Waiting Officer': ['review', 'officer'],
  'Listed Officer': ['officer'],
  'listed-society.example': ['officer'],
  'Called them': ['note'],
  'via-canary': ['origin'],
  'listed.person@canary.example': ['address'],
  'unlisted.person@canary.example': ['address'],
  'officer@listed-society.example': ['address'],
  'Broken Import Row': ['import'],
}

async function signAs(
  campaign: TestCampaign,
  name: string,
  state: 'pending' | 'confirmed',
  listed = true,
): Promise<string> {
  const email = `${name.toLowerCase().replace(' ', '.')}@canary.example`
  const act = state === 'pending' ? sign : signed
  return act(campaign, { name, email, listed })
}

/** Signs in every way there is. The import is the test's to make. */
export async function signEveryWay(campaign: TestCampaign): Promise<void> {
  await signAs(campaign, 'Listed Person', 'confirmed')
  await signAs(campaign, 'Unlisted Person', 'confirmed', false)
  await signAs(campaign, 'Pending Person', 'pending')
  await withdrawSignature(await signAs(campaign, 'Withdrawn Person', 'confirmed'))
  await signAs(campaign, 'Held Person', 'confirmed')
  await sql()`
    with held as (update signatures set held_at = now(), held_reason = 'name', published_at = null
      where id = (select signature_id from signatories where name = 'Held Person') returning id)
    delete from signatories where signature_id in (select id from held)`
  const society = {
    organization: 'Listed Society',
    website: 'listed-society.example',
    name: 'Listed Officer',
  }
  await signed(campaign, { ...ORGANIZATION, ...society, email: 'officer@listed-society.example' })
  await check(campaign)
  const waiting = { organization: 'Waiting Society', website: 'waiting.example', name: 'Waiting Officer' }
  await signed(campaign, { ...ORGANIZATION, ...waiting, email: 'officer@waiting.example' })
  await sql()`update signatures set via = 'via-canary'`
}
