import type { ReactNode } from 'react'
import { ScrollBox } from '@/app/parts/scroll-box'
import { DRAFT_FIELDS, type DraftField, type DraftValues } from '@/domain/campaign/campaign'
import { direction, languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage } from '@/paths'

export type SavedBeside = Partial<Record<DraftField, ReactNode>>

/** What somebody else saved, for each field where something else was typed: it stands below what was typed. */
export function savedBeside(stored: DraftValues, typed: DraftValues, language: string): SavedBeside {
  const differs = DRAFT_FIELDS.filter((field) => stored[field] !== typed[field])
  return Object.fromEntries(
    differs.map((field) => [field, <SavedNow key={field} {...{ field, stored, language }} />]),
  )
}

const NAMES = {
  title: 'fieldTitle',
  slug: 'fieldSlug',
  addressees: 'fieldAddressees',
  text: 'fieldText',
  language: 'fieldLanguage',
  closesAt: 'fieldClosesAt',
  closesZone: 'fieldClosesZone',
  contact: 'fieldContact',
  responsible: 'fieldResponsible',
} as const satisfies Record<DraftField, string>

type Props = { field: DraftField; stored: DraftValues; language: string }

function SavedNow({ field, stored, language }: Props) {
  const t = translator(language, 'desk')
  const label = t('savedNow.label')
  const written =
    field === 'title' || field === 'addressees' || field === 'text' ? stored.language : undefined
  return (
    <div className="notice [overflow-wrap:anywhere]" data-saved={field}>
      <p className="font-semibold">{label}</p>
      <ScrollBox label={`${label} – ${t(NAMES[field])}`} className="max-h-96 overflow-y-auto">
        <div
          className="whitespace-pre-wrap"
          lang={written}
          dir={written ? direction(written) : field === 'slug' || field === 'contact' ? 'ltr' : 'auto'}
        >
          {shown(field, stored, language) || '–'}
        </div>
      </ScrollBox>
    </div>
  )
}

/** A value as people read it. */
function shown(field: DraftField, stored: DraftValues, language: string): string {
  if (field === 'language') return languageName(stored.language, language)
  if (field === 'closesAt') return stored.closesAt.replace('T', ' ')
  return field === 'closesZone' ? stored.closesZone.replaceAll('_', ' ') : stored[field]
}

type SavedMeanwhileProps = {
  /** Whether any of it stands below what was typed. */
  beside: boolean
  page: string
  language: string
  prefix: string
}

/** Below the refusal: where everything that is saved now can be seen. */
export function SavedMeanwhile({ beside, page, language, prefix }: SavedMeanwhileProps) {
  const t = translator(language, 'desk')
  return (
    <>
      {beside && <p className="mt-2">{t('savedNow.facts')}</p>}
      <p className="mt-2">
        <a href={inLanguage(prefix, page)} target="_blank" rel="noopener">
          {t('savedNow.open')}
        </a>
      </p>
    </>
  )
}
