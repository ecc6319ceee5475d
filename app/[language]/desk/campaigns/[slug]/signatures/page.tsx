import { findHeadings } from '@/app/parts/headings'
import type { Query } from '@/app/parts/list-filter'
import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign } from '../parts/answers'
import { PageLinks } from '../parts/page-links'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { ExportPanel } from './export-panel'
import { Done } from '@/app/parts/said'
import { SignatureFilters } from './signature-filters'
import { SignatureTable } from './signature-table'
import { filterQuery, readCursor, readDeskFilter } from '../parts/signature-filter'
import { type FormAgain, formAgain } from '@/app/parts/form'
import { ErrorSummary } from '@/app/parts/error-summary'
import { Status } from '@/app/parts/status'
import { pageLanguage } from '@/app/parts/page-language'
import { Warning } from '@/app/parts/warning'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import { findOwnLogos } from '@/domain/signature/logo/queries'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { findExportChoice } from '@/domain/signature/desk/export-signatures'
import { sees } from '@/domain/team/sight'
import { may, type Organizer, type Role } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

const PAGE = 50 // rows

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

type ForbiddenProps = { campaign: DeskCampaign; language: string; prefix: string }

/** A view or a search that the role may not open: the same answer whoever stands there. */
function Forbidden({ campaign, language, prefix }: ForbiddenProps) {
  const t = translator(language, 'desk')
  return (
    <Status status={403} title={t('forbiddenTitle')}>
      <p>{t('viewForbidden', { role: t(`role.${campaign.role}`) })}</p>
      <p>
        <a href={inLanguage(prefix, paths.deskSignatures(campaign.slug))}>{t('clear')}</a>
      </p>
    </Status>
  )
}

/** What of the list the role sees, when that is not all. */
function Sees({ role, language }: { role: Role; language: string }) {
  const t = translator(language, 'desk')
  if (sees(role, 'unshown')) return null
  const sentence = sees(role, 'review') ? 'seesWaiting' : 'seesListed'
  return <p className="text-quiet mb-4 text-sm">{t(sentence, { role: t(`role.${role}`) })}</p>
}

type ReviewedProps = {
  organizer: Organizer
  slug: string
  query: Query
  back: string
  language: string
  prefix: string
}

/** What was just done with an organization; a recorded check with its name and the way back. */
async function Reviewed({ organizer, slug, query, back, language, prefix }: ReviewedProps) {
  const done = typeof query.done === 'string' ? query.done : undefined
  const id = done === 'checked' && typeof query.id === 'string' ? query.id : null
  if (id === null) return <Done done={done} language={language} />
  const organization = (await findOrganizationNames(organizer, slug, [id])).get(id)
  const action = inLanguage(prefix, paths.deskTakeBack(slug, id))
  return (
    <Done {...{ done, organization, language }}>
      <Undo {...{ action, back, language }} />
    </Done>
  )
}

function Undo({ action, back, language }: { action: string; back: string; language: string }) {
  return (
    <form method="post" action={action} className="mt-3">
      <input type="hidden" name="back" value={back} />
      <button className="button-quiet">{translator(language, 'desk')('undo')}</button>
    </form>
  )
}

type RefusedProps = {
  again: FormAgain<'source' | 'note' | 'signature'> | null
  shown: string[]
  language: string
}

/** What was refused, on top: with the way to the row's form, or alone when that row is not on this page any more. */
function Refused({ again, shown, language }: RefusedProps) {
  if (!again) return null
  const [[name, fault] = ['source', undefined]] = Object.entries(again.faults)
  const sentence = again.refusal ?? fault ?? ''
  const id = again.values.signature ?? ''
  if (shown.includes(id)) {
    const errors = [{ field: `${name}-${id}`, sentence }]
    return <ErrorSummary title={translator(language, 'desk')('errors')} errors={errors} />
  }
  return <Warning>{sentence}</Warning>
}
