import { TextField } from '@/app/parts/field'
import type { AskCounts, AskFilter } from '@/domain/invitation/ask-list'
import { INVITATION_STATES } from '@/domain/invitation/invitation-state'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { askQuery } from './parts/ask-filter'

type CountsProps = { counts: AskCounts; filter: AskFilter; address: string; language: string }

/** How many are in each state; each count shows those it counts. */
export function AskCountsNav({ counts, filter, address, language }: CountsProps) {
  const t = translator(language, 'askList')
  const shown = INVITATION_STATES.filter((state) => counts[state] > 0 || filter.state === state)
  const link = (state: AskFilter['state'], words: string, count: number) => (
    <a
      key={state ?? 'all'}
      className="border-rule aria-[current=true]:border-seal aria-[current=true]:bg-wash rounded-lg border px-3 py-1.5 no-underline aria-[current=true]:font-semibold"
      href={address + askQuery({ ...(filter.q && { q: filter.q }), ...(state && { state }) })}
      aria-current={filter.state === state && !filter.only ? 'true' : undefined}
    >
      {words} <span className="tabular-nums">{count.toLocaleString(language)}</span>
    </a>
  )
  return (
    <nav aria-label={t('byState')} className="mb-5 flex flex-wrap gap-2 text-sm">
      {link(undefined, t('all'), counts.all)}
      {shown.map((state) => link(state, t(`states.${state}`), counts[state]))}
      {filter.only && (
        <strong className="border-seal bg-wash rounded-lg border px-3 py-1.5 font-semibold">
          {t(`only.${filter.only}`)}
        </strong>
      )}
    </nav>
  )
}

type SearchProps = {
  filter: AskFilter
  address: string
  language: string
  prefix: string
  slug: string
  editing: boolean
}

/** Finds a name, an address or a partner; beside it the file of what is shown. */
export function AskSearch({ filter, address, language, prefix, slug, editing }: SearchProps) {
  const t = translator(language, 'askList')
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <form
        action={address}
        role="search"
        aria-label={t('search')}
        className="flex flex-wrap items-end gap-3"
      >
        {filter.only && <input type="hidden" name="only" value={filter.only} />}
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        <TextField name="q" type="search" label={t('q')} defaultValue={filter.q} className="mb-0" />
        <button className="button-quiet">{t('search')}</button>
        {Object.keys(filter).length > 0 && (
          <a className="py-2" href={address}>
            {t('clear')}
          </a>
        )}
      </form>
      {editing && (
        <form method="post" action={inLanguage(prefix, paths.deskInvitationsCsv(slug)) + askQuery(filter)}>
          <button className="button-quiet">{t('csv')}</button>
        </form>
      )}
    </div>
  )
}
