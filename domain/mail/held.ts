import type postgres from 'postgres'
import type { MailTemplate } from './mail'

/**
 * What waits while a campaign's mail pauses: to addresses that nobody has proven, and news that nobody waits for. What a confirmed
 * signer or someone of the team needs goes on.
 */
const IS_HELD: Record<MailTemplate, boolean> = {
  confirm: true,
  reminder: true,
  countersign: true,
  invitation: true,
  'invitation-reminder': true,
  delivered: true,
  update: true,
  'update-test': false,
  'signature-link': false,
  confirmed: false,
  published: false,
  'taken-back': false,
  rejected: false,
  asked: false,
  'sign-in': false,
  address: false,
  'address-taken': false,
  'address-new': false,
  'address-old': false,
  found: false,
  objection: false,
  'objected-team': false,
  'objected-team-again': false,
  objected: false,
  'role-address': false,
  'role-confirmed': false,
  'role-published': false,
  'receipt-team': false,
  'sealed-file': false,
  'paused-team': false,
  'paused-host': false,
  'rush-team': false,
  'paced-team': false,
  'rush-host': false,
  'full-host': false,
  'shredded-team': false,
  find: false,
}

export const HELD = Object.entries(IS_HELD).flatMap(([template, held]) => (held ? [template] : []))

/** A condition: the campaign of a row of `mail_pauses` pauses now. */
export const isPaused = (client: postgres.ISql, table: string, now: Date) => {
  const p = client(table)
  return client`(${p}.resumed_at is null and ${p}.paused_until > ${now})`
}

/**
 * A condition for what asks for mails by itself, a few at a time: nothing is added to a line that pauses.
 * @param campaign the column with the campaign's id
 */
export const mailGoesOn = (client: postgres.ISql, campaign: string, now: Date) => client`
  not exists (select from mail_pauses p where p.campaign_id = ${client.unsafe(campaign)} and ${isPaused(client, 'p', now)})`
