'use client'
import type { Kind } from '@/domain/campaign/category'
import { choosable } from '../category'
import { SelectField } from '../field'
import { bind, type Bound } from './fields'
import type { SignFormProps } from './sign-form-props'

/** One select for both kinds: two of one name would overwrite each other in a form posted without JavaScript. */
export function CategoryField({
  bound,
  categories,
  sentences: say,
}: Pick<SignFormProps, 'categories' | 'sentences'> & { bound: Bound }) {
  const offered = choosable(categories)
  if (offered.length === 0) return null
  const of = (kind: Kind) => offered.filter((category) => category.kind === kind)
  const [people, organizations] = [of('person'), of('organization')]
  const options = (list: typeof categories) =>
    list.map(({ slug, heading }) => (
      <option key={slug} value={slug}>
        {heading}
      </option>
    ))
  const both = people.length > 0 && organizations.length > 0
  const className = both ? '' : people.length > 0 ? 'when-person' : 'when-organization'
  return (
    <SelectField
      {...bind(bound, 'category')}
      defaultValue={bound.values.category ?? ''}
      label={say.category}
      className={className}
    >
      <option value="">{say.categoryChoose}</option>
      {both ? (
        <>
          <optgroup className="when-person" label={say.person}>
            {options(people)}
          </optgroup>
          <optgroup className="when-organization" label={say.organizationChoice}>
            {options(organizations)}
          </optgroup>
        </>
      ) : (
        options(offered)
      )}
    </SelectField>
  )
}
