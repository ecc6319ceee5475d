import { closeDatabase, sql } from '@/db/client'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { findPreviewLink, renewPreviewLink } from '@/domain/face/preview-link'
import { recordSupport } from '@/domain/organization/record-support'
import { storePasted } from '@/domain/invitation/stored-list'
import { uploadImport } from '@/domain/import/upload-import'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { findOrganizer } from '@/domain/team/add-organizer'
import { wordsOf } from '@/address-kinds'
import { linkIn, newestMail } from './mail'
import { openToRoles } from './role-cast'
import { site } from './site'

const NOTHING = '00000000-0000-7000-8000-000000000000'
const NO_TOKEN = 'A'.repeat(43)

/** Something is there behind most parameters of an address: what a handler finds there leads it further than its first refusal. */
export type Ground = {
  /** The cookie of an owner. */
  cookie: string
  /** An address of addresses.js without its query, with what is there. */
  fill: (address: string) => string
}

/** A campaign with signatures, an import, a delivery, an ask list and links of its own. */
export async function layGround(slug: string): Promise<Ground> {
  const { cookies } = await openToRoles(slug, `${slug}.example`)
  const token = async (name: string, kind: 'confirm' | 'never-again' | 'signature') =>
    linkIn(await newestMail(`${name}@${slug}.example`, kind === 'signature' ? 2 : 1), kind)
      .split('/')
      .at(-1)!
  const tokens: Record<string, string> = {
    confirm: await token('pending', 'confirm'),
    'never-again': await token('pending', 'never-again'),
    signature: await token('listed', 'signature'),
  }
  const ids = await makeThings(slug, tokens)
  await closeDatabase()
  const fill = (address: string) => {
    const words = wordsOf(address)
    const filled = words.map((word, at) =>
      word.replace(/\{(\w+)\}/, (_, name: string) => {
        if (name === 'slug') return slug
        if (name === 'token') return tokens[words[0]!] ?? NO_TOKEN
        if (name === 'tag') return 'de'
        if (name === 'number') return '1'
        if (name === 'moment') return '2026-02-03T14:00Z'
        return ids[words[at - 1]!] ?? NOTHING
      }),
    )
    return `/${filled.join('/')}`
  }
  return { cookie: cookies.get('owner')!, fill }
}

async function makeThings(slug: string, tokens: Record<string, string>): Promise<Record<string, string>> {
  Object.assign(process.env, site().environment)
  const owner = { ...(await findOrganizer(`owner@${slug}.example`))!, signedInAt: new Date() }
  const [signature] = await sql()<{ id: string }[]>`
    select s.id from signatures s join campaigns c on c.id = s.campaign_id where c.slug = ${slug} and s.kind = 'organization'`
  await renewPreviewLink(owner, slug)
  tokens.preview = (await findPreviewLink(owner, slug)) ?? NO_TOKEN
  const asked = {
    organization: 'Invented Asked Society',
    email: `asked@${slug}.example`,
    language: 'en',
    partner: null,
  }
  const added = await addInvitations(owner, slug, [{ ...asked, note: null }])
  const file = Buffer.from('organization,country\nInvented Imported Society,PT\n')
  const made = {
    lists: await storePasted(owner, slug, `Invented Listed Society, listed@${slug}.example`),
    imports: await uploadImport(owner, slug, { name: 'invented.csv', bytes: [file] }),
    supports: await recordSupport(owner, slug, {
      ...{
        kind: 'supports',
        organization: 'Invented Supporter',
        source: 'https://example.org',
        day: '2026-02-03',
      },
    }),
    deliveries: await prepareDelivery(owner, slug, {
      ...{ cutoff: 'now', cutoffAt: '', cutoffZone: '', recipient: '', note: '', languages: [] },
    }),
  }
  const ids = Object.entries(made).flatMap(([name, one]) =>
    typeof one === 'object' && 'id' in one ? [[name, one.id]] : [],
  )
  const invitation = Array.isArray(added) ? added[0] : null
  return {
    ...Object.fromEntries(ids),
    ...(signature && { signatures: signature.id }),
    ...(invitation && { invitations: invitation }),
  } as Record<string, string>
}
