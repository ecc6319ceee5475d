import type { DeskCategory } from '@/domain/campaign/desk-categories'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Kind } from '@/domain/campaign/category'
import { translator } from '@/messages/translator'
import { newRows } from './who-signs'
import { CategoryRow, type Shared } from './category-row'

type Props = { kind: Kind; campaign: DeskCampaign; categories: DeskCategory[]; shared: Shared }

/** The categories of one kind of signatory, with room for new ones. */
export function KindPart({ kind, campaign, categories, shared }: Props) {
  const t = translator(shared.language, 'categories')
  const own = categories.filter((category) => category.kind === kind)
  const id = kind === 'organization' ? 'organizations' : 'people'
  const asked = campaign.kinds === 'both' || campaign.kinds === kind
  return (
    <section aria-labelledby={id} className="mt-10 max-w-2xl">
      <h2 id={id} className="mb-1 text-xl">
        {t(id)}
      </h2>
      <p className="text-quiet mb-4 text-sm">{asked ? t(`${id}Hint`) : t('notInvited')}</p>
      {own.map((category, index) => (
        <CategoryRow
          key={category.slug}
          {...shared}
          {...{ row: category.slug, kind, stored: category, place: index + 1 }}
        />
      ))}
      {newRows(kind, own.length).map((row, index) => (
        <CategoryRow key={row} {...shared} {...{ row, kind, place: own.length + index + 1 }} />
      ))}
    </section>
  )
}
