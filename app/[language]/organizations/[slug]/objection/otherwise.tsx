import type { SignedLetter } from '@/domain/signature/list/of-organization'
import { MailLink } from '@/app/parts/mail-link'
import { linkedLetter } from '@/app/parts/page-language'
import { environment } from '@/env'
import { translator } from '@/messages/translator'

/** Of how many letters the organizers are named; the others' are on the pages of the letters. */
const MOST_CONTACTS = 3

type Props = { letters: SignedLetter[]; language: string; prefix: string }

/** For those without an address at the organization's domain: whom to write to, for each of a few letters. */
export function Otherwise({ letters, language, prefix }: Props) {
  const t = translator(language, 'objection')
  const { HOST_CONTACT: host } = environment()
  const mail = (address: string) => () => <MailLink address={address} />
  return (
    <div className="text-quiet mt-6 space-y-2 text-sm">
      <p>{t('otherwise')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {letters.slice(0, MOST_CONTACTS).map(({ campaign }) => (
          <li key={campaign.slug}>
            {letters.length === 1
              ? t.rich('toOrganizers', { mail: mail(campaign.contact) })
              : t.rich('toOrganizersOf', {
                  mail: mail(campaign.contact),
                  title: `\u2068${linkedLetter(campaign, prefix).title}\u2069`,
                })}
          </li>
        ))}
        <li>{t.rich('toHost', { mail: mail(host) })}</li>
      </ul>
    </div>
  )
}
