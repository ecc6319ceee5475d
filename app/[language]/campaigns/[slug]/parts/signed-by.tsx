import { countParts, Withdrawn } from '@/app/parts/count'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { Counts } from '@/domain/signature/list/counts'
import { countImported } from '@/domain/signature/list/imported'
import type { Logos } from '@/domain/signature/logo/logo'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Group } from './newest'
import { SupportedBy } from './supported-by'
import { NewestGroup } from './newest-group'

type Props = {
  campaign: PublicCampaign
  counts: Counts
  groups: Group[]
  logos: Logos
  language: string
  prefix: string
}

/** The newest names under the letter, organizations first, by category, and the way to all of them. */
export async function SignedBy({ campaign, counts, groups, logos, language, prefix }: Props) {
  const t = translator(language, 'letter')
  const { slug } = campaign
  const names = counts.organizations + counts.people
  return (
    <section className="names" id="names" aria-labelledby="names-title">
      <h2 id="names-title">{t('signedBy')}</h2>
      <p className="names-parts">
        {countParts({ ...counts, imported: await countImported(campaign.id) }, language)}
      </p>
      <Withdrawn counts={counts} language={language} />
      {names === 0 && (
        <p>{counts.unlisted > 0 ? t('onlyUnlisted') : t('nobody', { state: campaign.state })}</p>
      )}
      {groups.map((group) => (
        <NewestGroup key={group.category?.slug ?? group.kind} {...{ group, logos, language, prefix, slug }} />
      ))}
      <p className="names-links">
        {names > 0 && (
          <>
            <a className="names-all" href={inLanguage(prefix, paths.signatories(slug))}>
              {t('wholeList', { count: names })}
            </a>
            <a href={inLanguage(prefix, paths.signatoriesSpreadsheet(slug))}>
              {translator(language, 'list')('forSpreadsheets')}
            </a>
          </>
        )}
        <a href={inLanguage(prefix, paths.counts(slug))}>{translator(language, 'counts')('history')}</a>
        <a href={inLanguage(prefix, paths.press(slug))}>{translator(language, 'press')('link')}</a>
        <a href={inLanguage(prefix, paths.embedCode(slug))}>{translator(language, 'embed')('link')}</a>
      </p>
      {counts.organizations > 0 && (
        <p className="text-quiet mt-4 text-sm">
          {t.rich('notUs', {
            list: (words) => (
              <a href={`${inLanguage(prefix, paths.signatories(slug))}?kind=organization`}>{words}</a>
            ),
          })}
        </p>
      )}
      <SupportedBy {...{ campaign, language, prefix }} />
    </section>
  )
}
