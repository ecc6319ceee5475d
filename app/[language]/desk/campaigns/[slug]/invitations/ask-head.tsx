import type { WaitingList } from '@/domain/invitation/stored-list'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type HeadProps = { slug: string; editing: boolean; language: string; prefix: string }

/** What the list is for, and the ways to add to it. */
export function AskHead({ slug, editing, language, prefix }: HeadProps) {
  const t = translator(language, 'askList')
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <div className="max-w-2xl">
        <h2 className="mb-1 text-xl">{t('title')}</h2>
        <p className="text-quiet">{t('lead')}</p>
      </div>
      {editing && (
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <a className="button" href={inLanguage(prefix, paths.deskInvitationAdd(slug))}>
            {t('add')}
          </a>
          <a href={inLanguage(prefix, paths.deskInvitationWords(slug))}>{t('words')}</a>
        </p>
      )}
    </div>
  )
}

type LeftProps = { waiting: WaitingList | null; slug: string; language: string; prefix: string }

/** The way back to a list that was checked and left. */
export function ListLeft({ waiting, slug, language, prefix }: LeftProps) {
  if (!waiting) return null
  const t = translator(language, 'askList')
  return (
    <p className="notice">
      <a href={inLanguage(prefix, paths.deskInvitationList(slug, waiting.id))}>
        {t('listWaits', { count: waiting.lines })}
      </a>
    </p>
  )
}
