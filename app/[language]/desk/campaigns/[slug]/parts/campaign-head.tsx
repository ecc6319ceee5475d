import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { StateMark } from '../../../parts/state-mark'

const PAGES = {
  overview: 'deskCampaign',
  letter: 'deskEdit',
  categories: 'deskCategories',
  translations: 'deskTranslations',
  face: 'deskFace',
  preview: 'deskPreview',
  invitations: 'deskInvitations',
  signatures: 'deskSignatures',
  review: 'deskReview',
  supports: 'deskSupports',
  imports: 'deskImports',
  updates: 'deskUpdates',
  mail: 'deskMail',
  deliveries: 'deskDeliveries',
} as const

/** Where everything is sealed: nothing is left there once that is destroyed. */
const SEALED = new Set<string>(['invitations', 'signatures', 'review', 'imports'])
const EDITING = new Set<string>(['letter', 'categories', 'supports'])

type Page = keyof typeof PAGES
type Props = { campaign: DeskCampaign; page: Page; language: string; prefix: string }

/** On top of a campaign's pages at the desk: its title, its state, the way to the others. */
export function CampaignHead({ campaign, page, language, prefix }: Props) {
  const t = translator(language, 'desk')
  const shown = (Object.keys(PAGES) as Page[]).filter((one) => {
    if (campaign.shreddedAt && SEALED.has(one)) return false
    if (one === 'invitations') return may(campaign.role, 'see-invitations')
    if (one === 'imports') return may(campaign.role, 'import-signatures') && campaign.state !== 'draft'
    if (one === 'review') return may(campaign.role, 'review-signatures') && campaign.state !== 'draft'
    if (one === 'face') return may(campaign.role, 'edit-letter')
    if (one === 'updates') return may(campaign.role, 'write-update') && campaign.state !== 'draft'
    if (one === 'mail') return campaign.state !== 'draft' || page === 'mail'
    if (one === 'deliveries') return campaign.isPublic
    return !EDITING.has(one) || campaign.role !== 'viewer'
  })
  return (
    <header className="mb-6">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="title mb-0 min-w-0 text-2xl hyphens-auto">
          <bdi lang={campaign.language} dir={direction(campaign.language)}>
            {campaign.title}
          </bdi>
        </h1>
        <StateMark state={campaign.state} language={language} />
      </div>
      {/* The line is each tab's own, and the rest of the last row's: under every row where they wrap. */}
      <nav
        aria-label={t('campaignNav')}
        className="after:border-rule flex flex-wrap after:grow-[999] after:border-b after:content-['']"
      >
        {shown.map((one) => (
          <a
            key={one}
            className="border-rule aria-[current=page]:border-seal aria-[current=page]:text-ink grow border-b px-2 pt-2.5 pb-[calc(0.625rem+1px)] text-center no-underline hover:underline aria-[current=page]:border-b-2 aria-[current=page]:pb-2.5 aria-[current=page]:font-semibold"
            href={inLanguage(prefix, paths[PAGES[one]](campaign.slug))}
            aria-current={one === page ? 'page' : undefined}
          >
            {t(one)}
          </a>
        ))}
      </nav>
    </header>
  )
}
