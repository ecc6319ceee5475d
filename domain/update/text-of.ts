import { sql } from '@/db/client'
import { closestLanguage } from '@/domain/text/language'
import type { UpdateText } from './update'

/** Every language an update is written in, the letter's own first. */
export async function listTexts(id: string): Promise<UpdateText[]> {
  return sql()<UpdateText[]>`
    select t.language, t.subject, t.text from update_texts t
    join updates u on u.id = t.update_id join campaigns c on c.id = u.campaign_id
    where t.update_id = ${id} order by t.language <> c.language, t.language`
}

/** The one of some texts that somebody of a language gets: in theirs where it is written, else in the letter's own. */
export function textFor(texts: UpdateText[], wanted: string): UpdateText | null {
  const written = texts.filter(({ text, subject }) => text !== '' && subject !== '')
  const language = closestLanguage(
    wanted,
    written.map((one) => one.language),
  )
  return written.find((one) => one.language === language) ?? written[0] ?? null
}
