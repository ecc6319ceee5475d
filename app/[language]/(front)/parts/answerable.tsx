import { loadLetters } from '../front'
import { LetterLink } from '@/app/parts/letter-link'
import { MailLink } from '@/app/parts/mail-link'
import { inOneLine } from '@/domain/text/lines'

type Props = {
  prefix: string
  /** The two labels, and what stands here while there is no letter. */
  words: { responsible: string; contact: string; none: string }
}

/** Every public letter with who answers for it, as its organizers gave it. */
export async function Answerable({ prefix, words }: Props) {
  const letters = await loadLetters()
  if (letters.length === 0) return <p>{words.none}</p>
  return (
    <ul className="space-y-4">
      {letters.map((campaign) => (
        <li className="border-rule border-s-[3px] ps-4" key={campaign.slug}>
          <p className="font-semibold">
            <LetterLink campaign={campaign} prefix={prefix} />
          </p>
          <dl className="mt-1 text-sm">
            <div>
              <dt className="text-quiet inline">{words.responsible}: </dt>
              <dd className="inline [overflow-wrap:anywhere]">
                <bdi>{inOneLine(campaign.responsible)}</bdi>
              </dd>
            </div>
            <div>
              <dt className="text-quiet inline">{words.contact}: </dt>
              <dd className="inline">
                <MailLink address={campaign.contact} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}
