import type { FormAgain } from '@/app/parts/form'
import { ACCESS, INVITED, type Kind, PROOF_RULES } from '@/domain/campaign/category'
import type { DeskCategory } from '@/domain/campaign/desk-categories'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { newRows } from './who-signs'
import { CategoryRow, type Shared } from './category-row'

type Props = {
  campaign: DeskCampaign
  categories: DeskCategory[]
  /** The letter's own first. */
  languages: string[]
  again: FormAgain | null
  language: string
  prefix: string
}

/** Who may sign, and the categories of each kind. Plain HTML: a saved category makes room for the next. */
export function CategoriesForm({ campaign, categories, languages, again, language, prefix }: Props) {
  const t = translator(language, 'categories')
  const values = again?.values ?? {}
  const shared = { languages, values, faults: again?.faults ?? {}, language }
  const logo = translator(language, 'logo')
  const invited = values.kinds ?? campaign.kinds
  const ticked = (name: 'logos' | 'reviewsPeople') => (again ? values[name] === 'true' : campaign[name])
  return (
    <form method="post" action={inLanguage(prefix, paths.deskSaveCategories(campaign.slug))} noValidate>
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

type AccessProps = Pick<Props, 'campaign' | 'language'> & { values: Partial<Record<string, string>> }

/** Whether only who is invited can sign, with what that does to a letter that is open; and what who is invited sees. */
function Access({ campaign, values, language }: AccessProps) {
  const t = translator(language, 'invited')
  const chosen = values.access ?? (campaign.byInvitation ? 'invited' : 'anyone')
  const sees = values.invitedAsked ? values.invitedSeeNames === 'true' : campaign.invitedSeeNames
  return (
    <>
      <Picks
        name="access"
        title={t('access')}
        options={ACCESS}
        chosen={chosen}
        label={(access) => t(`accessOf.${access}`)}
        after={`${t('accessHint')} ${campaign.state === 'open' ? t('accessOpen') : ''}`}
      />
      <input type="hidden" name="invitedAsked" value="true" />
      <Tick name="invitedSeeNames" checked={sees} label={t('seeNames')} hint={t('seeNamesHint')} />
    </>
  )
}

type PicksProps<Option extends string> = {
  name: string
  title: string
  options: readonly Option[]
  chosen: string
  label: (option: Option) => string
  after?: string
}

/** One of a few, side by side. */
function Picks<Option extends string>({ name, title, options, chosen, label, after }: PicksProps<Option>) {
  return (
    <fieldset className="choice mt-6 max-w-2xl">
      <legend className="field-label">{title}</legend>
      <div className="choice-options flex-wrap">
        {options.map((option) => (
          <label className="pick" key={option}>
            <input type="radio" name={name} value={option} defaultChecked={option === chosen} />
            <span>{label(option)}</span>
          </label>
        ))}
      </div>
      {after && <p className="text-quiet mt-2 text-sm">{after}</p>}
    </fieldset>
  )
}

/** A switch of the letter, with what it does. */
function Tick({
  name,
  checked,
  label,
  hint,
}: Record<'name' | 'label' | 'hint', string> & { checked: boolean }) {
  return (
    <label className="check mt-6 max-w-2xl">
      <input type="checkbox" name={name} value="true" defaultChecked={checked} />
      <span>
        {label}
        <span className="field-hint">{hint}</span>
      </span>
    </label>
  )
}

type KindProps = Pick<Props, 'campaign' | 'categories'> & { kind: Kind; shared: Shared }

function KindPart({ kind, campaign, categories, shared }: KindProps) {
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
