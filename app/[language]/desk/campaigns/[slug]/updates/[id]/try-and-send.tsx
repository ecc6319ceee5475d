import { SelectField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { may } from '@/domain/team/team'
import { languageName } from '@/domain/text/language'
import { TESTS_AN_HOUR } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import { NextUpdate } from '../parts/next-update'
import { DRAFT_FORM, type UpdateProps } from './parts/update-props'

type Props = UpdateProps & {
  again: FormAgain | null
  languages: string[]
  /** When the next may be sent, if not now. */
  next: Date | null
}

/** What can be done with a draft: each button saves the form first, without scripts too. */
export function TryAndSend({ campaign, organizer, again, languages, next, language }: Props) {
  const t = translator(language, 'updates')
  const { role } = campaign
  const options = languages.map((tag): [string, string] => [tag, languageName(tag, language)])
  const step = (what: 'preview' | 'test' | 'send') => ({ form: DRAFT_FORM, name: 'step', value: what })
  return (
    <>
      <p>{t('savesFirst')}</p>
      <section aria-labelledby="test">
        <h3 id="test" className="mb-2 text-lg">
          {t('testTitle')}
        </h3>
        {options.length > 1 ? (
          <SelectField
            name="language"
            form={DRAFT_FORM}
            label={t('testLanguage')}
            options={options}
            defaultValue={again?.values.language}
          />
        ) : (
          <input type="hidden" name="language" form={DRAFT_FORM} value={options[0]![0]} />
        )}
        <p className="mb-3 flex flex-wrap gap-3">
          <button className="button-quiet" {...step('preview')}>
            {t('preview')}
          </button>
          <button className="button-quiet" {...step('test')}>
            {t('testButton')}
          </button>
        </p>
        <p className="[overflow-wrap:anywhere]">
          {t.rich('testLead', { most: TESTS_AN_HOUR, address: () => <bdi>{organizer.email}</bdi> })}
        </p>
      </section>
      <NextUpdate next={next} language={language} />
      {!campaign.isPublic ? (
        <p>{t('notPublic')}</p>
      ) : may(role, 'send-update') ? (
        <p>
          <button className="button" {...step('send')}>
            {t('toSend')}
          </button>
        </p>
      ) : (
        <p>{t('ownerSends', { role: translator(language, 'desk')(`role.${role}`) })}</p>
      )}
    </>
  )
}
