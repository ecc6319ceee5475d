import type { State } from '@/domain/campaign/campaign'
import type { Counts } from '@/domain/signature/list/counts'
import { translator } from '@/messages/translator'
import type { Search } from './search'

type Props = { search: Search; address: string; language: string }

/** Nobody who fits, or past the end: each says what to do. */
export function NoNames({ search: { filter }, address, language }: Props) {
  const t = translator(language, 'list')
  const [title, sentence] =
    Object.keys(filter).length > 0
      ? [t('noMatchTitle'), t('noMatch')]
      : [t('endOfList'), t('endOfListSentence')]
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{sentence}</p>
      <p className="mt-3">
        <a href={address}>{t('clear')}</a>
      </p>
    </div>
  )
}

type NobodyProps = { counts: Counts; state: State; language: string }

/** No name on the list, whatever was searched for: nobody signed, or everybody wanted to be counted only. */
export function NobodyNamed({ counts, state, language }: NobodyProps) {
  const t = translator(language, 'list')
  return (
    <div className="empty">
      <h2>{t('emptyTitle', { state })}</h2>
      <p>{counts.unlisted > 0 ? translator(language, 'letter')('onlyUnlisted') : t('empty', { state })}</p>
    </div>
  )
}
