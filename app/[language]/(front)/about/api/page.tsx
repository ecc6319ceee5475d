import { apiDocument } from '@/app/parts/api-document/document'
import { Chapter } from '../../parts/chapter'
import { NothingHere } from '../../parts/nothing-here'
import { translator } from '@/messages/translator'
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
  const { info, paths: addresses, components } = apiDocument(language)
  const operations = Object.entries(addresses).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <main id="content" className="column api-page">
      <title>{t('tab')}</title>
      <h1 className="title">{info.title}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="space-y-3">
        <p>{t('origins')}</p>
        <p>{t('embedInstead', { link: translator(language, 'embed')('link') })}</p>
        <p>{t.rich('machine', { link: (chunks) => <a href={paths.apiDocument()}>{chunks}</a> })}</p>
      </div>
      <Chapter id="operations" title={t('operations')}>
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
        <OperationText key={one.operation.operationId} {...one} language={language} />
      ))}
      <Chapter id="shapes" title={t('shapes')}>
        {Object.entries(components.schemas).map(([name, schema]) => (
          <ShapeText key={name} name={name} schema={schema} language={language} />
        ))}
      </Chapter>
    </main>
  )
}
