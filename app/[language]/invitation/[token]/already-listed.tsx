import type { PublicCampaign } from '@/domain/campaign/queries'
import { listCollectedOrganizations } from '@/domain/signature/launch/collected-organizations'
import { countSignatures } from '@/domain/signature/list/counts'
import { listNewest } from '@/domain/signature/list/newest'
import { translator } from '@/messages/translator'

/** Enough for a board to see whom it would stand beside. */
const SHOWN = 60

/** Which organizations are on the list, where the organizers let who was invited see it. */
export async function AlreadyListed({ campaign, language }: { campaign: PublicCampaign; language: string }) {
  const t = translator(language, 'invited')
  const { items, count } = await findListed(campaign)
  const more = count - items.length
  return (
    <section aria-labelledby="already" className="mt-10">
      <h2 id="already" className="mb-2 text-xl">
        {t('already')}
      </h2>
      {items.length === 0 ? (
        <p>{t('alreadyNone')}</p>
      ) : (
        <ul className="invited-names">
          {items.map(({ number, organization }) => (
            <li key={number}>
              <bdi>{organization}</bdi>
            </li>
          ))}
          {more > 0 && <li>{t('alreadyMore', { count: more })}</li>}
        </ul>
      )}
    </section>
  )
}

/** From the public list, or before the launch from what becomes it. */
async function findListed({ id, isPublic }: PublicCampaign) {
  if (!isPublic) return listCollectedOrganizations(id, SHOWN)
  const [items, counts] = await Promise.all([
    listNewest(id, { kind: 'organization' }, SHOWN),
    countSignatures(id),
  ])
  return { items, count: counts.organizations }
}
