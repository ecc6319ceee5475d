import type { FormAgain } from '@/app/parts/form'
import { INVITED, PROOF_RULES } from '@/domain/campaign/category'
import type { DeskCategory } from '@/domain/campaign/desk-categories'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { SeenField } from '../../../parts/seen-field'
import { Picks, Tick } from './picks'
import { Access } from './access'
import { KindPart } from './kind-part'

type Props = {
  campaign: DeskCampaign
  categories: DeskCategory[]
  /** The letter's own first. */
  languages: string[]
  again: FormAgain | null
  seen: string
  language: string
  prefix: string
}

/** Who may sign, and the categories of each kind. Plain HTML: a saved category makes room for the next. */
export function CategoriesForm({ campaign, categories, languages, again, seen, language, prefix }: Props) {
  const t = translator(language, 'categories')
  const values = again?.values ?? {}
  const shared = { languages, values, faults: again?.faults ?? {}, language }
  const logo = translator(language, 'logo')
  const invited = values.kinds ?? campaign.kinds
  const ticked = (name: 'logos' | 'reviewsPeople' | 'reminds') =>
    again ? values[name] === 'true' : campaign[name]
  return (
    <form method="post" action={inLanguage(prefix, paths.deskSaveCategories(campaign.slug))} noValidate>
      <SeenField again={again} seen={seen} />
      <Picks
        name="kinds"
        title={t('invited')}
        options={INVITED}
        chosen={invited}
        label={(kinds) => t(kinds)}
      />
      <Rule chosen={values.rule ?? campaign.proofRule} language={language} />
      <Access {...{ campaign, values, language }} />
      <Tick name="logos" checked={ticked('logos')} label={logo('allow')} hint={logo('allowHint')} />
      <Tick
        name="reviewsPeople"
        checked={ticked('reviewsPeople')}
        label={t('reviewsPeople')}
        hint={t('reviewsPeopleHint')}
      />
      <Tick name="reminds" checked={ticked('reminds')} label={t('reminds')} hint={t('remindsHint')} />
      <KindPart kind="organization" {...{ campaign, categories, shared }} />
      <KindPart kind="person" {...{ campaign, categories, shared }} />
      <p className="pt-4">
        <button className="button">{t('save')}</button>
      </p>
    </form>
  )
}

/** What an organization needs for the list. A change holds for whoever is not on it yet. */
function Rule({ chosen, language }: { chosen: string; language: string }) {
  const t = translator(language, 'categories')
  return (
    <fieldset className="choice mt-6 max-w-2xl">
      <legend className="field-label">{t('rule.title')}</legend>
      <p className="field-hint mb-2">{t('rule.hint')}</p>
      {PROOF_RULES.map((rule) => (
        <label className="check" key={rule}>
          <input type="radio" name="rule" value={rule} defaultChecked={rule === chosen} />
          <span>{t(`rule.${rule}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
