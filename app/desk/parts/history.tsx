import { listed } from '@/app/parts/sentence'
import { type DeskCampaign, listCampaignEvents } from '@/domain/campaign/desk-queries'
import { privateChoices, readChoice } from '@/domain/signature/export'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { Openings } from './openings'
import { Utc } from './utc'
import { Who } from './who'

const LATEST = 100
const TOLD = [
  'campaign-drafted',
  'campaign-saved',
  'campaign-opened',
  'campaign-closed',
  'categories-saved',
  'series-joined',
  'series-left',
  'edition-published',
  'translation-published',
  'translation-removed',
  'organization-checked',
  'organization-check-taken-back',
  'signatures-exported',
  'signature-erased',
  'import-started',
  'import-finished',
  'import-cancelled',
  'import-undone',
] as const

type Entry = Awaited<ReturnType<typeof listCampaignEvents>>[number]

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string }

/** What happened to a campaign, who did it and when, the newest first. */
export async function History({ campaign, organizer, language }: Props) {
  const entries = await listCampaignEvents(campaign.id, LATEST)
  const t = translator(language, 'desk')
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-xl">
        {t('history')}
      </h2>
      <p className="text-quiet mb-3 text-sm">
        {entries.length === LATEST ? `${t('historyMore', { count: LATEST })} ` : ''}
        {t('historyUtc')}
      </p>
      <ol className="text-sm">
        {entries.map((entry, index) => (
          <li key={index} className="border-rule flex flex-wrap justify-between gap-x-6 border-t py-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {told(entry, language)} <Who {...entry} language={language} />
            </span>
            <span className="text-quiet">
              <Utc at={new Date(entry.at)} language={language} />
            </span>
          </li>
        ))}
      </ol>
      <Openings {...{ campaign, organizer, language }} />
    </section>
  )
}

function told({ kind, detail }: Entry, language: string): string {
  if (kind === 'view-exported') return toldExport(detail, language)
  const t = translator(language, 'desk')
  const known = TOLD.find((one) => one === kind)
  const numbers = { added: Number(detail?.added ?? 0), removed: Number(detail?.removed ?? 0) }
  return known ? t(`event.${known}`, numbers) : t('event.other', { kind })
}

/** A file of a view: its format, and what in it is private. */
function toldExport(detail: Entry['detail'], language: string): string {
  const t = translator(language, 'desk')
  const parts = privateChoices(readChoice(String(detail?.columns).split(' '), undefined))
  const format = String(detail?.format).toUpperCase()
  if (parts.length === 0) return t('event.view-exported', { format })
  const words = parts.map((part) => t(`exportedPart.${part}`))
  return t('event.view-exported-private', {
    format,
    parts: listed(words, language),
  })
}
