import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { SeenField } from '@/app/[language]/desk/parts/seen-field'
import { DeskPage } from '@/app/parts/desk-page'
import { described, Field } from '@/app/parts/field'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import type { State } from '@/domain/campaign/campaign'
import { LIMITS } from '@/domain/invitation/invitation'
import { listContactLanguages, listInvitationWords } from '@/domain/invitation/words'
import { may } from '@/domain/team/team'
import { COUNT_WORD } from '@/domain/text/count-word'
import { direction, languageName } from '@/domain/text/language'
import { countWords } from '@/messages/count-words'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { AskDone } from '../parts/ask-done'

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

/** The organizers' own words in the mail that asks, one text per language. */
export default async function InvitationWordsPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findDeskCampaign(prefix, slug, paths.deskInvitationWords(slug), 'invitation-words')
  if (!found) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, seen } = found
  if (!may(campaign.role, 'edit-invitations'))
    return <NotPermitted act="edit-invitations" role={campaign.role} language={language} prefix={prefix} />
  const [words, spoken] = await Promise.all([
    listInvitationWords(campaign.id),
    listContactLanguages(campaign.id),
  ])
  const again = await formAgain<`text-${string}`>()
  const languages = [...new Set([campaign.language, ...spoken, ...Object.keys(words)])]
  const t = translator(language, 'askList')
  const action = inLanguage(prefix, paths.deskInvitationSaveWords(slug))
  const typed = (tag: string) => again?.values[`text-${tag}`] ?? words[tag] ?? ''
  const errorIn = (tag: string) => again?.faults[`text-${tag}`]
  return (
    <DeskPage tab={`${t('words')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="invitations" language={language} prefix={prefix} />
      <AskDone query={await searchParams} language={language} />
      <Problems again={again} language={language} />
      <div className="max-w-2xl">
        <h2 className="mb-2 text-xl">{t('words')}</h2>
        <p className="text-quiet mb-6">
          {t('wordsLead', { max: LIMITS.words })} {countHint(campaign, language)}
        </p>
        <form method="post" action={action} className="mb-6">
          <SeenField again={again} seen={seen} />
          {languages.map((tag) => (
            <Field
              key={tag}
              name={`text-${tag}`}
              label={t('wordsIn', { language: languageName(tag, language) })}
              error={errorIn(tag)}
            >
              <textarea
                className="input"
                rows={4}
                lang={tag}
                dir={direction(tag)}
                defaultValue={typed(tag)}
                {...described(`text-${tag}`, { error: errorIn(tag) })}
              />
            </Field>
          ))}
          <button className="button">{t('save')}</button>
        </form>
        <p>
          <a href={inLanguage(prefix, paths.deskInvitations(slug))}>{t('back')}</a>
        </p>
      </div>
    </DeskPage>
  )
}

/** That the words can hold the count; while the letter collects they cannot. */
function countHint({ state }: { state: State }, language: string): string {
  if (state === 'collecting') return ''
  const example = countWords({ people: 807, unlisted: 0, organizations: 112, countries: 37 }, language)
  return translator(language, 'askList')('wordsCount', { word: COUNT_WORD, example })
}
