import type { PublicCampaign } from '@/domain/campaign/queries'
import { listSupports, SUPPORT_KINDS } from '@/domain/organization/support'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** How many names of a kind stand beside the letter; the page of signatories has all of them, with what says so. */
const MOST = 5

type Props = { campaign: PublicCampaign; language: string; prefix: string }

/** Who adopted the letter or supports it without a signature here, in short, and the way to what says so. */
export async function SupportedBy({ campaign, language, prefix }: Props) {
  const supports = await listSupports(campaign.id)
  if (supports.length === 0) return null
  const t = translator(language, 'supports')
  return (
    <>
      {SUPPORT_KINDS.map((kind) => {
        const own = supports.filter((one) => one.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind}>
            <h3>{t(`headings.${kind}`)}</h3>
            <ul className="list-disc space-y-1 ps-5">
              {own.slice(0, MOST).map(({ id, organization }) => (
                <li key={id}>
                  <bdi>{organization}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p className="text-quiet mt-3 text-sm">
        {t('apart')}{' '}
        <a href={`${inLanguage(prefix, paths.signatories(campaign.slug))}#supports`}>
          {t('sources', { count: supports.length })}
        </a>
      </p>
    </>
  )
}
