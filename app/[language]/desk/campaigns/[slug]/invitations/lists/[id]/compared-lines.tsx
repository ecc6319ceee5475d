import type { Compared } from '@/domain/invitation/compare-with-list'
import type { ReadList } from '@/domain/invitation/read-list'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { compared: Compared; list: ReadList; slug: string; language: string; prefix: string }

/** How many lines are on the list already, and those that look like one that is. */
export function ComparedLines({ compared: { there, alike }, list, slug, language, prefix }: Props) {
  const t = translator(language, 'askList')
  if (there === 0 && alike.length === 0) return null
  return (
    <div className="notice mb-8">
      {there > 0 && <p>{t('alreadyThere', { count: there })}</p>}
      {alike.length > 0 && (
        <>
          <p>{t('alikeHint')}</p>
          <ul className="list-disc ps-5 text-sm">
            {alike.map(({ at, id, organization }) => (
              <li key={at} className="[overflow-wrap:anywhere]">
                {t.rich('alikeLine', {
                  line: list.good[at]!.line,
                  name: () => <bdi>{list.good[at]!.draft.organization}</bdi>,
                  other: () => (
                    <a href={inLanguage(prefix, paths.deskInvitation(slug, id))}>
                      <bdi>{organization}</bdi>
                    </a>
                  ),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
