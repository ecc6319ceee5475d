import { letterHtml } from '@/app/parts/letter-html'
import { LetterSheet } from '../../../parts/letter-sheet'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'

type Props = { campaign: DeskCampaign; language: string; prefix: string }

/** The letter as it was opened: it stands, and a change is a new edition. */
export async function OpenedLetter({ campaign, language, prefix }: Props) {
  const t = translator(language, 'desk')
  const address = absolute(paths.campaign(campaign.slug))
  return (
    <section aria-labelledby="frozen">
      <div className="notice">
        <h2 id="frozen" className="mb-1 text-lg">
          {t('editionStands', { number: campaign.editionNumber ?? 1 })}
        </h2>
        <p>{t('frozen')}</p>
        {takesSignatures(campaign.state) && may(campaign.role, 'publish-edition') && (
          <p className="mt-1">
            <a href={inLanguage(prefix, paths.deskChange(campaign.slug))}>{t('changeText')}</a>
          </p>
        )}
        <p className="mt-1 [overflow-wrap:anywhere]">
          {campaign.isPublic ? <a href={address}>{address}</a> : <span dir="ltr">{address}</span>}
        </p>
      </div>
      <div className="sheet">
        <LetterSheet
          {...campaign}
          html={await letterHtml(campaign.text, campaign.language, 'desk')}
          compact
        />
      </div>
    </section>
  )
}
