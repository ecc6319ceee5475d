import { SelectField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { findOpened } from '@/domain/campaign/queries'
import { may, type Organizer } from '@/domain/team/team'
import { languageName } from '@/domain/text/language'
import { countByLanguage, type DeskUpdate } from '@/domain/update/queries'
import { TESTS_AN_HOUR, type UpdateText } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Confirmed } from '../../parts/confirmed'
import { PreviewLinks } from './parts/preview-links'
import { TextFields } from './text-fields'

export type UpdateProps = {
  campaign: DeskCampaign
  organizer: Organizer
  update: DeskUpdate
  texts: UpdateText[]
  language: string
  prefix: string
}

/** An update that is being written: its texts, then how it looks, a test, and the way to sending. */
export async function Draft(props: UpdateProps & { again: FormAgain | null }) {
  const { campaign, update, texts, again, language, prefix } = props
  const [letter, wanting] = await Promise.all([findOpened(campaign.slug), countByLanguage(campaign.id)])
  const languages = new Set([
    ...(letter ? languagesOffered(letter) : [campaign.language]),
    ...texts.map((one) => one.language),
    ...wanting.keys(),
  ])
  const t = translator(language, 'updates')
  const written = texts.filter(({ subject, text }) => subject !== '' && text !== '')
  const own = languageName(campaign.language, language)
  const ready = written.some((one) => one.language === campaign.language)
  return (
    <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)]">
      <form
        method="post"
        action={inLanguage(prefix, paths.deskUpdateSave(campaign.slug, update.id))}
        className="min-w-0"
      >
        <p className="mb-4">{t('languages', { language: own })}</p>
        <input type="hidden" name="version" value={update.version} />
        {[...languages].map((tag) => (
          <TextFields
            key={tag}
            tag={tag}
            text={texts.find((one) => one.language === tag)}
            count={wanting.get(tag) ?? 0}
            first={tag === campaign.language}
            again={again}
            language={language}
          />
        ))}
        <button className="button">{t('save')}</button>
      </form>
      <div className="min-w-0 space-y-8">
        {ready && letter ? <Ready {...props} written={written} /> : <p>{t('notReady', { language: own })}</p>}
        <Confirmed
          warn
          what="discard"
          summary={t('discard')}
          facts={t('discardFacts')}
          action={inLanguage(prefix, paths.deskUpdateAct(campaign.slug, update.id))}
          button={t('discard')}
        />
      </div>
    </div>
  )
}

/** What can be done with a draft that is saved in the letter's own language. */
function Ready({
  campaign,
  organizer,
  update,
  written,
  language,
  prefix,
}: UpdateProps & { written: UpdateText[] }) {
  const t = translator(language, 'updates')
  const { slug, role } = campaign
  const options = written.map(({ language: tag }): [string, string] => [tag, languageName(tag, language)])
  return (
    <>
      <p>{t('savedOnly')}</p>
      <PreviewLinks {...{ slug, id: update.id, texts: written, language, prefix }} />
      <section aria-labelledby="test">
        <h3 id="test" className="mb-2 text-lg">
          {t('testTitle')}
        </h3>
        <p className="mb-3 [overflow-wrap:anywhere]">
          {t.rich('testLead', { most: TESTS_AN_HOUR, address: () => <bdi>{organizer.email}</bdi> })}
        </p>
        <form method="post" action={inLanguage(prefix, paths.deskUpdateTest(slug, update.id))}>
          {options.length > 1 ? (
            <SelectField name="language" label={t('testLanguage')} options={options} />
          ) : (
            <input type="hidden" name="language" value={options[0]![0]} />
          )}
          <button className="button-quiet">{t('testButton')}</button>
        </form>
      </section>
      {may(role, 'send-update') ? (
        <p>
          <a className="button" href={inLanguage(prefix, paths.deskUpdateSend(slug, update.id))}>
            {t('toSend')}
          </a>
        </p>
      ) : (
        <p>{t('ownerSends', { role: translator(language, 'desk')(`role.${role}`) })}</p>
      )}
    </>
  )
}
