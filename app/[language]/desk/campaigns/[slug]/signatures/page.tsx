import { findHeadings } from '@/app/parts/headings'
import type { Query } from '@/app/parts/list-filter'
import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign } from '../parts/answers'
import { PageLinks } from '../parts/page-links'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { ExportPanel } from './export-panel'
import { SignatureFilters } from './signature-filters'
import { SignatureTable } from './signature-table'
import { filterQuery, readCursor, readDeskFilter } from '../parts/signature-filter'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { findOwnLogos } from '@/domain/signature/logo/queries'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { findExportChoice } from '@/domain/signature/desk/export-signatures'
import { sees } from '@/domain/team/sight'
import { may, type Role } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Reviewed, Refused } from './reviewed'
import { Forbidden } from './forbidden'

const PAGE = 50

// rows

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

/** Every signature of a campaign, and the review of organizations. */
export default async function SignaturesPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const query = await searchParams
  const language = pageLanguage(prefix, undefined)
  const filter = readDeskFilter(query)
  const cursor = readCursor(query)
  const here = filterQuery(filter, cursor)
  const asked = await findDeskCampaign(prefix, slug, paths.deskSignatures(slug) + here)
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const listed = await listDeskSignatures(organizer, slug, filter, cursor, PAGE)
  if (listed === 'campaign-unknown') return <NoCampaign language={language} prefix={prefix} />
  if (listed === 'not-permitted') return <Forbidden {...{ campaign, language, prefix }} />
  const page = listed
  const organizations = page.items.filter(({ kind }) => kind === 'organization').map(({ id }) => id)
  const logos = await findOwnLogos(campaign.id, organizations)
  const categories = await findHeadings(campaign.id, language, campaign.language)
  const choice = await findExportChoice(organizer, campaign.id)
  const again = await formAgain<'source' | 'note' | 'signature'>()
  const t = translator(language, 'desk')
  const address = inLanguage(prefix, paths.deskSignatures(slug))
  return (
    <DeskPage tab={`${t('signaturesTitle')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="signatures" language={language} prefix={prefix} />
      <Reviewed {...{ organizer, slug, query, language, prefix }} back={here} />
      <Refused again={again} shown={page.items.map(({ id }) => id)} language={language} />
      <SignatureFilters {...{ filter, categories, language }} role={campaign.role} action={address} />
      <ExportPanel
        {...{ campaign, filter, categories, choice, language, prefix }}
        empty={page.items.length === 0 && !cursor}
        open={query.export !== undefined}
      />
      <Sees role={campaign.role} language={language} />
      <SignatureTable
        campaign={campaign}
        signatures={page.items}
        filter={filter}
        logos={logos}
        review={{ allowed: may(campaign.role, 'review-organization'), back: here, again }}
        language={language}
        prefix={prefix}
      />
      <PageLinks
        label={t('pages')}
        first={cursor && { href: address + filterQuery(filter), words: t('newest') }}
        next={page.next && { href: address + filterQuery(filter, page.next), words: t('older') }}
      />
    </DeskPage>
  )
}

/** What of the list the role sees, when that is not all. */
function Sees({ role, language }: { role: Role; language: string }) {
  const t = translator(language, 'desk')
  if (sees(role, 'unshown')) return null
  const sentence = sees(role, 'review') ? 'seesWaiting' : 'seesListed'
  return <p className="text-quiet mb-4 text-sm">{t(sentence, { role: t(`role.${role}`) })}</p>
}
