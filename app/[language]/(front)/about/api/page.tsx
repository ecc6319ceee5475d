import '@/app/api-page.css'
import { apiDocument } from '@/app/parts/api-document/document'
import { WORDS } from '@/app/parts/api-document/words'
import { Chapter } from '../../parts/chapter'
import { NothingHere } from '../../parts/nothing-here'
import { interfaceLanguage, translator } from '@/messages/translator'
import { paths } from '@/paths'
import { frontLanguage, type Params } from '../../front'
import { OperationText } from './operation'
import { ShapeText } from './shape'

/** The API for people: the same document as /api/v1/openapi.json. */
export default async function ApiPage({ params }: Params) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <NothingHere />
  const t = translator(language, 'apiDocs')
  const { paths: addresses, components } = apiDocument()
  const operations = Object.entries(addresses).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <main id="content" className="column api-page">
      <title>{t('tab')}</title>
      <h1 className="title">{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="space-y-3">
        <p>{t('origins')}</p>
        <p>{t('embedInstead', { link: translator(language, 'embed')('link') })}</p>
        <p>{t.rich('machine', { link: (chunks) => <a href={paths.apiDocument()}>{chunks}</a> })}</p>
        {interfaceLanguage(language) !== 'en' && <p>{t('inEnglish')}</p>}
      </div>
      <div lang="en" dir="ltr">
        <Chapter id="operations" title={WORDS.operations}>
          <ul className="list-disc space-y-1.5 ps-6">
            {operations.map(({ path, method, operation }) => (
              <li key={operation.operationId}>
                <a href={`#${operation.operationId}`}>{operation.summary}</a>{' '}
                <code className="text-quiet">
                  {method.toUpperCase()} {path}
                </code>
              </li>
            ))}
          </ul>
        </Chapter>
        {operations.map((one) => (
          <OperationText key={one.operation.operationId} {...one} />
        ))}
        <Chapter id="shapes" title={WORDS.shapes}>
          {Object.entries(components.schemas).map(([name, schema]) => (
            <ShapeText key={name} name={name} schema={schema} />
          ))}
        </Chapter>
      </div>
    </main>
  )
}
