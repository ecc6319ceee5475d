import { expect } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import type { MailContent } from '@/emails/compose'
import { queueInvitationMail } from '@/domain/invitation/invitation-mail'
import { issueSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { type linkIn, type Mail, mailsTo, newestMail } from './mail'
import { site } from './site'

// Every kind of mail that leaves, with the page that its link leads to, and what a program that presses there must not change.

type Template = MailContent['template']
type Linked = Parameters<typeof linkIn>[1]

/** A kind of mail without an entry does not compile. Word to an address that was left carries no link. */
export const LEADS_TO = {
  confirm: 'confirm',
  // The same link and button as the first one's.
  reminder: 'confirm',
  'signature-link': 'signature',
  confirmed: 'signature',
  published: 'signature',
  'taken-back': 'signature',
  rejected: 'signature',
  asked: 'signature',
  found: 'signature',
  'address-taken': 'signature',
  'address-new': 'signature',
  'address-old': null,
  address: 'new-address',
  countersign: 'countersign',
  invitation: 'invitation',
  'invitation-reminder': 'invitation',
  'sign-in': 'sign-in',
  // What is pressed behind these, and what must stay, is told in the story of an organization that owns its name.
  objection: 'objection',
  objected: 'signature',
  // Its way to the own page is that of the others; its button leads to a public page.
  delivered: null,
  // Their way to unsubscribe is pressed in the story of updates; nothing else is behind a link of theirs.
  update: null,
  'update-test': null,
  'sealed-file': null,
  'objected-team': null,
  'objected-team-again': null,
  'receipt-team': null,
  'shredded-team': null,
  'paused-team': null,
  'paused-host': null,
  'rush-team': null,
  'paced-team': null,
  'rush-host': null,
  'full-host': null,
  'role-address': 'role-address',
  'role-confirmed': 'role-address',
  'role-published': 'role-address',
} satisfies Record<Template, Linked | null>

const OWN_PAGE = Object.entries(LEADS_TO).flatMap(([template, page]) =>
  page === 'signature' ? [template as Parameters<typeof queueOwnPageMail>[2]['template']] : [],
)

/** A mail of every kind that leads to the own page of a letter's newest signature, as the worker writes it. */
export async function mailOwnPages(slug: string, to: string): Promise<Mail[]> {
  Object.assign(process.env, site().environment)
  const before = (await mailsTo(to)).length
  const client = sql()
  const [row] = await client<Parameters<typeof queueOwnPageMail>[1][]>`
    select s.id, s.campaign_id, s.language from signatures s join campaigns c on c.id = s.campaign_id
    where c.slug = ${slug} order by s.number desc nulls last limit 1`
  await client.begin(async (tx) => {
    const token = await issueSignatureToken(tx, row!, new Date())
    for (const template of OWN_PAGE) await queueOwnPageMail(tx, row!, { template, to, token }, new Date())
  })
  await closeDatabase()
  await newestMail(to, before + OWN_PAGE.length)
  return (await mailsTo(to)).slice(before)
}

/** The reminder of a letter's newest invitation. */
export async function remind(slug: string, to: string): Promise<Mail> {
  Object.assign(process.env, site().environment)
  const before = (await mailsTo(to)).length
  const client = sql()
  const [row] = await client<Parameters<typeof queueInvitationMail>[1][]>`
    select i.id, i.campaign_id, i.language, i.organization, i.partner from invitations i
    join campaigns c on c.id = i.campaign_id where c.slug = ${slug} order by i.added_at desc limit 1`
  const mail = { template: 'invitation-reminder', to } as const
  await client.begin((tx) => queueInvitationMail(tx, row!, mail, new Date()))
  await closeDatabase()
  return newestMail(to, before + 1)
}

/** Everything about a letter that no program may change: signatures, proofs, what is public, answers, and who wants no mail. */
export async function standingOf(slug: string): Promise<Record<string, unknown>> {
  Object.assign(process.env, site().environment)
  const client = sql()
  const [campaign] = await client<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  const { id } = campaign!
  const standing = {
    signatures: await client`
      select number, email_index, organization_index, name, organization, confirmed_at, published_at, held_at,
        hidden_at, withdrawn_at, erased_at
      from signatures where campaign_id = ${id} order by id`,
    proofs: await client`
      select p.method, p.voided_at, p.lapsed_at from proofs p join signatures s on s.id = p.signature_id
      where s.campaign_id = ${id} order by p.id`,
    listed: await client`select signature_id from signatories where campaign_id = ${id} order by 1`,
    answers: await client`
      select deciding_at, declined_at, unwanted_at, stopped_at, handed_at from invitations where campaign_id = ${id} order by id`,
    decided: await client`
      select kind, detail from events where campaign_id = ${id} and kind in
        ('address-suppressed', 'signature-withdrawn', 'signature-erased', 'review-answered', 'address-changed') order by id`,
    asked: await client`
      select purpose, submitted is not null as open from tokens where campaign_id = ${id} and purpose not in ('signature', 'address')
      order by created_at, hash`,
  }
  await closeDatabase()
  expect(standing.signatures.length).toBeGreaterThan(0)
  return JSON.parse(JSON.stringify(standing)) as Record<string, unknown>
}
