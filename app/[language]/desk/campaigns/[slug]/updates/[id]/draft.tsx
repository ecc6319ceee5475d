import type { FormAgain } from '@/app/parts/form'
import { LeaveWarning } from '@/app/[language]/desk/parts/leave-warning'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { findOpened } from '@/domain/campaign/queries'
import { isLanguageTag, languageName } from '@/domain/text/language'
import { nextUpdateAt } from '@/domain/update/next-update'
import { countByLanguage } from '@/domain/update/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Confirmed } from '../../parts/confirmed'
import { textsIn } from '../parts/texts-in'
import { KeepUp } from './parts/keep-up'
import { DRAFT_FORM, type UpdateProps } from './parts/update-props'
import { TextFields } from './text-fields'
import { TryAndSend } from './try-and-send'

/** Languages of signers that are offered without being asked for. */
const MOST_OFFERED = 20

type Props = UpdateProps & { again: FormAgain | null; conflict: boolean }

/** An update that is being written: its texts, then how it looks, a test, and the way to sending. */
export async function Draft(props: Props) {
  const { campaign, update, texts, again, conflict, language, prefix } = props
  const [letter, wanting, next] = await Promise.all([
    findOpened(campaign.slug),
    countByLanguage(campaign.id),
    nextUpdateAt(campaign.id),
  ])
  const typed = textsIn(again?.values ?? {}).filter(
    (one) => isLanguageTag(one.language) && one.subject + one.text,
  )
  const languages = new Set([
    ...(letter ? languagesOffered(letter) : [campaign.language]),
    ...[...texts, ...typed].map((one) => one.language),
    ...[...wanting.keys()].slice(0, MOST_OFFERED),
  ])
  const t = translator(language, 'updates')
  const own = languageName(campaign.language, language)
  return (
    <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)]">
      <form
        id={DRAFT_FORM}
        method="post"
        action={inLanguage(prefix, paths.deskUpdateSave(campaign.slug, update.id))}
        className="min-w-0"
      >
        <LeaveWarning form={DRAFT_FORM} dirty={again?.values.version !== undefined} />
        <KeepUp form={DRAFT_FORM} />
        <p className="mb-4">{t('languages', { language: own })}</p>
        <input type="hidden" name="version" value={update.version} />
        {[...languages].map((tag) => (
          <TextFields
            key={tag}
            tag={tag}
            text={texts.find((one) => one.language === tag)}
            count={wanting.get(tag) ?? 0}
            first={tag === campaign.language}
            {...{ again, conflict, language }}
          />
        ))}
        <button className="button">{t('save')}</button>
      </form>
      <div className="min-w-0 space-y-8">
        {letter ? <TryAndSend {...props} languages={[...languages]} next={next} /> : <p>{t('notPublic')}</p>}
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
