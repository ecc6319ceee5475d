import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { allowFrom } from '@/domain/limit/count'
import { sealEnvelope } from '@/domain/mail/envelope'
import { findDataKey } from '@/domain/seal/data-key'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { emailIndex } from '@/domain/signature/private'
import { LINK_CAPS } from '@/domain/signature/caps'

/**
 * Asks for the links to every signature of an address. The request does the same work for every address: it puts one
 * row into the outbox, and the worker finds out what the address signed. Past the caps it does so without a word.
 * @param language the language of the page on which it was asked, BCP 47
 */
export async function askForLinks(
  typed: string,
  language: string,
  sender: string | null = null,
  now = new Date(),
): Promise<'done' | EmailFault | 'email-required'> {
  const email = readEmail(typed)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  if (!(await allowFrom('find', sender))) return 'done'
  const id = uuid()
  const sealed = await sealEnvelope({ id, campaignId: null }, { to: email, token: '' })
  const index = emailIndex(await findDataKey(null), email)
  await sql()`
    with asked as (
      insert into link_requests (email_index, day, today, last_at)
      values (${index}, ${now.toISOString().slice(0, 10)}, 1, now())
      on conflict (email_index) do update set
        today = case when link_requests.day = excluded.day then link_requests.today + 1 else 1 end,
        day = excluded.day, last_at = excluded.last_at
      where (link_requests.day <> excluded.day or link_requests.today < ${LINK_CAPS.aDay})
        and link_requests.last_at <= now() - make_interval(mins => ${LINK_CAPS.minutesApart})
      returning 1
    )
    insert into outbox (id, template, language, sealed, created_at, next_attempt_at)
    select ${id}::uuid, 'find', ${language}, ${sealed}, ${now}, ${now} from asked`
  return 'done'
}
