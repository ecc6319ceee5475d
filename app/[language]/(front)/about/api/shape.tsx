import type { Schema } from '@/app/parts/api-document/open-api'
import { WORDS } from '@/app/parts/api-document/words'

type ShapeProps = { name: string; schema: Schema }

/** One of the document's shapes, by its fields. */
export function ShapeText({ name, schema }: ShapeProps) {
  return (
    <section aria-labelledby={`shape-${name}`} className="pt-3">
      <h3 id={`shape-${name}`} className="font-mono">
        {name}
      </h3>
      {schema.description && <p>{schema.description}</p>}
      <Fields fields={fieldsOf(schema)} />
    </section>
  )
}

type Property = { name: string; schema: Schema; required?: boolean }

/** Fields of an object; those of an object inside follow it, as `error.code`. */
function fieldsOf({ properties = {}, required = [] }: Schema, before = ''): Property[] {
  return Object.entries(properties).flatMap(([name, schema]) => [
    { name: before + name, schema, required: required.includes(name) },
    ...fieldsOf(schema, `${before}${name}.`),
  ])
}

export function Fields({ fields }: { fields: Property[] }) {
  return (
    <dl className="api-fields">
      {fields.map(({ name, schema, required }) => (
        <div key={name}>
          <dt>
            <code className="font-semibold">{name}</code> <TypeOf schema={schema} />{' '}
            {required && <span className="text-quiet">{WORDS.required}</span>}
          </dt>
          {schema.description && <dd>{schema.description}</dd>}
        </div>
      ))}
    </dl>
  )
}

/** A schema's type as TypeScript would write it; a shape of the document leads to it. */
export function TypeOf({ schema }: { schema: Schema }) {
  const { $ref, oneOf, type, items, format, maxLength } = schema
  if ($ref) {
    const name = $ref.split('/').at(-1)
    return (
      <a href={`#shape-${name}`}>
        <code>{name}</code>
      </a>
    )
  }
  if (oneOf) {
    return oneOf.map((one, index) => (
      <span key={one.$ref}>
        {index > 0 && ' | '}
        <TypeOf schema={one} />
      </span>
    ))
  }
  if (type === 'array' && items) {
    return (
      <>
        <TypeOf schema={items} />
        <code className="text-quiet">[]</code>
      </>
    )
  }
  const most = maxLength === undefined ? '' : ` ≤ ${maxLength}`
  return <code className="text-quiet">{values(schema) + (format ? ` (${format})` : '') + most}</code>
}

function values({ const: only, enum: some, type }: Schema): string {
  if (only !== undefined) return JSON.stringify(only)
  if (some) return some.map((one) => JSON.stringify(one)).join(' | ')
  return [type ?? 'any'].flat().join(' | ')
}
