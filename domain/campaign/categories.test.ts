import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { besideTransaction } from '@/db/one-connection'
import { countByCategory } from '@/domain/signature/list/counts'
import { confirmMail } from '@/testing/signer'
import { listSignatories } from '@/domain/signature/list/queries'
import { listNewest } from '@/domain/signature/list/newest'
import { signLetter } from '@/domain/signature/signing/sign'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { type CategoryValues, CATEGORY_LIMITS } from './category'
import { listDeskCategories, listHeadingLanguages } from './desk-categories'
import { findCampaign, listCategories } from './queries'
import { saveCategories } from './save-categories'

useTestDatabase()

const consent = Buffer.alloc(32)

function row(
  heading: string | Record<string, string>,
  changed: Partial<CategoryValues> = {},
): CategoryValues {
  const headings = typeof heading === 'string' ? { en: heading } : heading
  return { slug: null, kind: 'organization', position: '', heading: headings, remove: false, ...changed }
}

const three = [
  row({ en: 'Civil society organizations', ja: '市民社会団体' }, { position: '2' }),
  row('Companies', { position: '1' }),
  row('Individual experts', { kind: 'person' }),
  row(''),
]

async function make(slug: string) {
  const organizer = await makeOrganizer()
  return { organizer, ...(await makeCampaign(organizer, slug)) }
}

test('an organizer names categories per kind, orders them and renames them; their names for addresses stay', async () => {
  const { organizer, id } = await make('named')
  expect(await saveCategories(organizer, 'named', { kinds: 'both', categories: three })).toBe('done')
  expect(await listCategories(id)).toEqual([
    { slug: 'companies', kind: 'organization', heading: { en: 'Companies' } },
    {
      slug: 'civil-society-organizations',
      kind: 'organization',
      heading: { en: 'Civil society organizations', ja: '市民社会団体' },
    },
    { slug: 'individual-experts', kind: 'person', heading: { en: 'Individual experts' } },
  ])
  const renamed = [row('Firms', { slug: 'companies', position: '9' })]
  const again = [row({ en: 'Civil society', ja: '' }, { slug: 'civil-society-organizations', position: '1' })]
  const both = { kinds: 'both', categories: [...renamed, ...again] }
  expect(await saveCategories(organizer, 'named', both)).toBe('done')
  expect(await saveCategories(organizer, 'named', both)).toBe('done')
  expect((await listCategories(id)).map(({ slug, heading }) => [slug, heading.en])).toEqual([
    ['civil-society-organizations', 'Civil society'],
    ['companies', 'Firms'],
    ['individual-experts', 'Individual experts'],
  ])
  expect((await listDeskCategories(organizer, 'named')).every(({ used }) => !used)).toBe(true)
  expect(await listDeskCategories(await makeOrganizer('other@example.org'), 'named')).toEqual([])
  expect(await listHeadingLanguages(organizer, 'named')).toEqual(['en'])
})

test('a heading that is missing, unsound or there twice is refused with its row, and nothing is saved', async () => {
  const { organizer, id } = await make('faulty')
  const categories = [
    row({ en: '', fr: 'Sociétés' }),
    row('x'.repeat(CATEGORY_LIMITS.heading + 1)),
    row('Experts'),
    row('experts'),
    row('Experts', { kind: 'person' }),
  ]
  expect(await saveCategories(organizer, 'faulty', { kinds: 'person', categories })).toEqual({
    faults: [
      { row: 0, language: 'en', fault: 'heading-required' },
      { row: 1, language: 'en', fault: 'heading-too-long' },
      { row: 3, language: 'en', fault: 'heading-twice' },
    ],
  })
  expect(await saveCategories(organizer, 'faulty', { kinds: 'robots', categories: [] })).toBe('kinds-unknown')
  const many = Array.from({ length: CATEGORY_LIMITS.most + 1 }, (_, index) => row(`Category ${index}`))
  expect(await saveCategories(organizer, 'faulty', { kinds: 'both', categories: many })).toBe(
    'categories-too-many',
  )
  expect(await listCategories(id)).toEqual([])
  expect((await findCampaign('faulty'))!.kinds).toBe('both')
})

test('a form that is sent twice adds its new categories once; one with endless rows is not read', async () => {
  const { organizer, id } = await make('twice')
  const whoSigns = { kinds: 'both', categories: three }
  const [first, second] = await Promise.all([
    saveCategories(organizer, 'twice', whoSigns),
    saveCategories(organizer, 'twice', whoSigns),
  ])
  expect([first, second]).toEqual(['done', 'done'])
  expect((await listCategories(id)).map(({ slug }) => slug)).toEqual([
    'companies',
    'civil-society-organizations',
    'individual-experts',
  ])
  const endless = { kinds: 'both', categories: Array.from({ length: 45 }, () => row('')) }
  expect(await saveCategories(organizer, 'twice', endless)).toBe('categories-too-many')
})

test('two categories whose headings leave no Latin letter still have names of their own', async () => {
  const { organizer, id } = await make('scripts')
  const categories = [
    row('市民社会 A'),
    row('企業 A'),
    row('専門家', { kind: 'person' }),
    row('研究者', { kind: 'person' }),
  ]
  const headings = categories.map((one) => ({ ...one, heading: { en: one.heading.en! } }))
  expect(await saveCategories(organizer, 'scripts', { kinds: 'both', categories: headings })).toBe('done')
  expect((await listCategories(id)).map(({ slug }) => slug)).toEqual(['a', 'a-2', 'person', 'person-2'])
})

test('who signs chooses a category of their kind where there are several, and stands and is counted in it', async () => {
  const { organizer, id, edition } = await make('signed')
  const names = { kind: 'organization', organization: 'Invented Ltd' } as const
  const sign = (changed: Parameters<typeof submissionOf>[1]) =>
    signLetter('signed', submissionOf(edition, changed), consent)
  expect(await sign({ category: 'companies' })).toBe('category-unknown')
  await saveCategories(organizer, 'signed', { kinds: 'both', categories: three })
  // The form asks for one; a program may leave it out.
  expect(await sign({ ...names, organization: 'Uncategorized (invented)' })).toHaveProperty('submissionToken')
  expect(await sign({ ...names, category: 'individual-experts' })).toBe('category-unknown')
  expect(await sign({ ...names, category: 'companies' })).toHaveProperty('submissionToken')
  // Among people there is one category, so no one has to choose it.
  expect(await sign({ email: 'person@example.net' })).toHaveProperty('submissionToken')
  for (const mail of await readOutbox(id)) await confirmMail(mail)
  const filter = { category: 'individual-experts' }
  expect((await listSignatories(id, filter, null, 10)).items).toMatchObject([filter])
  expect((await listSignatories(id, { category: 'companies' }, null, 10)).items).toEqual([])
  expect(await listNewest(id, { category: 'individual-experts' }, 5)).toHaveLength(1)
  expect(await countByCategory(id)).toEqual([
    { kind: 'person', category: 'individual-experts', counted: 1, listed: 1 },
  ])

  const gone = (slug: string, kind: CategoryValues['kind']) =>
    saveCategories(organizer, 'signed', {
      kinds: 'organization',
      categories: [row('Other', { kind }), row('Gone', { slug, kind, remove: true })],
    })
  expect(await gone('individual-experts', 'person')).toBe('category-in-use')
  expect(await gone('companies', 'organization')).toBe('category-in-use')
  expect(await listCategories(id)).toHaveLength(3)
  expect((await findCampaign('signed'))!.kinds).toBe('both')
  expect(await gone('civil-society-organizations', 'organization')).toBe('done')
  expect((await listDeskCategories(organizer, 'signed')).map(({ slug, used }) => [slug, used])).toEqual([
    ['companies', true],
    ['other', false],
    ['individual-experts', true],
  ])
})

test('a category that is removed while somebody signs in it is refused like one that was never there', async () => {
  const { organizer, id, edition } = await make('removed')
  await saveCategories(organizer, 'removed', { kinds: 'both', categories: three })
  const submission = submissionOf(edition, { category: 'individual-experts' })
  let signing: ReturnType<typeof signLetter> | undefined
  await sql().begin(async (tx) => {
    await tx`delete from categories where campaign_id = ${id} and kind = 'person'`
    signing = besideTransaction(() => signLetter('removed', submission, consent))
    const waiting = async () => (await tx`select from pg_locks where not granted`).length
    await expect.poll(waiting).toBeGreaterThan(0)
  })
  expect(await signing).toBe('category-unknown')
})

test('a letter of organizations only takes no person, and says so; later it may take both', async () => {
  const { organizer, edition } = await make('invited')
  await saveCategories(organizer, 'invited', { kinds: 'organization', categories: [] })
  const person = submissionOf(edition)
  const organization = submissionOf(edition, { kind: 'organization', organization: 'Invented Ltd' })
  expect(await signLetter('invited', person, consent)).toBe('kind-not-invited')
  expect(await signLetter('invited', organization, consent)).toHaveProperty('submissionToken')
  await saveCategories(organizer, 'invited', { kinds: 'person', categories: [] })
  expect(await signLetter('invited', organization, consent)).toBe('kind-not-invited')
  await saveCategories(organizer, 'invited', { kinds: 'both', categories: [] })
  expect(await signLetter('invited', person, consent)).toHaveProperty('submissionToken')
  const events = await sql()<{ detail: unknown }[]>`
    select e.detail from events e join campaigns c on c.id = e.campaign_id
    where c.slug = 'invited' and e.kind = 'categories-saved' order by e.id`
  expect(events.map(({ detail }) => detail)).toEqual([
    { kinds: 'organization', byInvitation: false },
    { kinds: 'person', byInvitation: false },
    { kinds: 'both', byInvitation: false },
  ])
})

test('a letter by invitation is for organizations; what a form does not say of it stays', async () => {
  const { organizer } = await make('invited-only')
  const save = (kinds: string, said: { access?: string; invitedSeeNames?: boolean }) =>
    saveCategories(organizer, 'invited-only', { kinds, categories: [], ...said })
  const saved = async () => {
    const [row] = await sql()`
      select kinds, by_invitation, invited_see_names from campaigns where slug = 'invited-only'`
    return Object.values(row!)
  }
  expect(await save('both', { access: 'invited', invitedSeeNames: true })).toBe('done')
  expect(await saved()).toEqual(['both', true, true])
  expect(await save('organization', {})).toBe('done')
  expect(await saved()).toEqual(['organization', true, true])
  expect(await save('person', {})).toBe('people-by-invitation')
  expect(await save('person', { access: 'invited' })).toBe('people-by-invitation')
  expect(await saved()).toEqual(['organization', true, true])
  expect(await save('person', { access: 'anyone', invitedSeeNames: false })).toBe('done')
  expect(await saved()).toEqual(['person', false, false])
})
