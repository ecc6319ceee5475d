import { ScrollBox } from '@/app/parts/scroll-box'
import type { AskedOrganization, AskFilter } from '@/domain/invitation/ask-list'
import { ownName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { AskState, StateTime } from './parts/ask-state'

type Props = {
  items: AskedOrganization[]
  filter: AskFilter
  /** Nobody is on the list at all. */
  empty: boolean
  /** Where the letter closes: the zone in which an organization says until when it decides. */
  zone: string
  /** The letter is public, so that its list is. */
  isPublic: boolean
  slug: string
  language: string
  prefix: string
}

const HEAD = 'px-3 py-2.5 text-start font-semibold'
const CELL = 'px-3 py-3 text-start align-top max-sm:block max-sm:py-0.5 [overflow-wrap:anywhere]'

/** The organizations of a page; on a phone each is a card. */
export function AskTable({ items, filter, empty, zone, isPublic, slug, language, prefix }: Props) {
  const t = translator(language, 'askList')
  if (items.length === 0)
    return <Nothing {...{ empty, language }} filtered={Object.keys(filter).length > 0} />
  return (
    <ScrollBox label={t('title')} className="border-rule bg-sheet rounded-[0.6rem] border sm:overflow-x-auto">
      <table role="table" className="w-full border-collapse max-sm:block">
        <caption className="sr-only">{t('title')}</caption>
        <thead role="rowgroup" className="bg-wash text-quiet text-sm max-sm:sr-only">
          <tr role="row">
            {(['organization', 'state', 'time', 'partner'] as const).map((name) => (
              <th key={name} role="columnheader" scope="col" className={HEAD}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-sm:block">
          {items.map((asked) => (
            <tr
              key={asked.id}
              role="row"
              id={`invitation-${asked.id}`}
              className="border-rule border-t max-sm:block max-sm:py-3 max-sm:first:border-t-0"
            >
              <th role="rowheader" scope="row" className={`${CELL} max-w-96 font-normal sm:min-w-52`}>
                <a
                  className="font-serif text-base font-semibold"
                  href={inLanguage(prefix, paths.deskInvitation(slug, asked.id))}
                >
                  <bdi>{asked.organization}</bdi>
                </a>
                <span className="text-quiet block text-sm">
                  {asked.email ? <bdi>{asked.handedTo ?? asked.email}</bdi> : t('noAddress')} ·{' '}
                  <bdi lang={asked.language}>{ownName(asked.language)}</bdi>
                </span>
                {asked.forwarded && <span className="mt-1 block text-sm">{t('forwarded')}</span>}
              </th>
              <td role="cell" className={`${CELL} sm:whitespace-nowrap`}>
                <AskState {...{ asked, isPublic, language }} />
              </td>
              <td role="cell" className={`${CELL} text-sm sm:whitespace-nowrap`}>
                <StateTime {...{ asked, zone, language }} />
              </td>
              <td role="cell" className={`${CELL} text-sm`}>
                {asked.partner && <bdi>{asked.partner}</bdi>}
                {asked.note && (
                  <span className="text-quiet block">
                    <bdi>{cut(asked.note)}</bdi>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const NOTE = 80 // characters of a note in the table

const cut = (note: string) => (note.length > NOTE ? `${[...note].slice(0, NOTE).join('').trimEnd()}…` : note)

function Nothing({ empty, filtered, language }: { empty: boolean; filtered: boolean; language: string }) {
  const t = translator(language, 'askList')
  const none = empty || !filtered
  return (
    <div className="sheet text-center">
      <h3 className="mb-1 text-xl">{t(none ? 'emptyTitle' : 'noMatchTitle')}</h3>
      <p className="text-quiet">{t(none ? 'empty' : 'noMatch')}</p>
    </div>
  )
}
