import { ScrollBox } from '@/app/parts/scroll-box'
import type { ListColumns } from '@/domain/invitation/list-columns'
import type { ReadList } from '@/domain/invitation/read-list'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  list: ReadList
  choice: { columns: ListColumns | null; language: string }
  slug: string
  id: string
  language: string
  prefix: string
}

const SHOWN = 30 // lines

/** What will be added: how many, the first of them as they were understood, and the button. */
export function GoodLines({ list, choice, slug, id, language, prefix }: Props) {
  const t = translator(language, 'askList')
  const { good, columns } = list
  if (good.length === 0) return <p className="notice mb-8">{t('noneUnderstood')}</p>
  return (
    <section aria-labelledby="good" className="mb-8">
      <h3 id="good" className="mb-2 text-lg">
        {t('understood', { count: good.length })}
      </h3>
      {good.length > SHOWN && <p className="text-quiet mb-2 text-sm">{t('firstLines', { count: SHOWN })}</p>}
      <ScrollBox
        label={t('checkList')}
        className="border-rule bg-sheet mb-4 max-h-[60dvh] overflow-auto rounded-[0.6rem] border"
      >
        <table className="w-full border-collapse text-sm">
          <thead className="bg-wash text-quiet">
            <tr>
              <th scope="col" className="px-3 py-2 text-start font-semibold">
                {t('lineHead')}
              </th>
              {(['organization', 'email', 'language', 'partner', 'note'] as const).map((field) => (
                <th key={field} scope="col" className="px-3 py-2 text-start font-semibold">
                  {t(`fields.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {good.slice(0, SHOWN).map(({ line, draft }) => (
              <tr key={line} className="border-rule border-t align-top">
                <td className="px-3 py-2 tabular-nums">{line}</td>
                <th scope="row" className="min-w-40 px-3 py-2 text-start font-semibold">
                  <bdi>{draft.organization}</bdi>
                </th>
                <td className="px-3 py-2">
                  {draft.email ? (
                    <bdi>{draft.email}</bdi>
                  ) : (
                    <span className="text-quiet">{t('noAddress')}</span>
                  )}
                </td>
                <td className="px-3 py-2">{languageName(draft.language, language)}</td>
                <td className="px-3 py-2">{draft.partner && <bdi>{draft.partner}</bdi>}</td>
                <td className="px-3 py-2">{draft.note && <bdi>{draft.note}</bdi>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <form method="post" action={inLanguage(prefix, paths.deskInvitationListAdd(slug, id))}>
        <input type="hidden" name="language" value={choice.language} />
        {columns.map((field, column) => (
          <input key={column} type="hidden" name={`c${column}`} value={field ?? ''} />
        ))}
        <button className="button">{t('addThese', { count: good.length })}</button>
      </form>
    </section>
  )
}
