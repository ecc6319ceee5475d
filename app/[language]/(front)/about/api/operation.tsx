import type { Operation } from '@/app/parts/api-document/open-api'
import { WORDS } from '@/app/parts/api-document/words'
import { Chapter } from '../../parts/chapter'
import { ScrollBox } from '@/app/parts/scroll-box'
import { Fields, TypeOf } from './shape'

type Props = { path: string; method: string; operation: Operation }

/** One address: what it does, what it takes, what it answers, and a command to try it with. */
export function OperationText({ path, method, operation }: Props) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  const fields = parameters.map(({ name, description, schema, required }) => ({
    name,
    schema: { ...schema, description },
    required,
  }))
  return (
    <Chapter id={operationId} title={summary}>
      <p className="font-mono text-sm [overflow-wrap:anywhere]" dir="ltr">
        <strong>{method.toUpperCase()}</strong> {path}
      </p>
      <p>{description}</p>
      {fields.length > 0 && (
        <>
          <h3>{WORDS.parameters}</h3>
          <Fields fields={fields} />
        </>
      )}
      {requestBody && <Sent body={requestBody} />}
      <h3>{WORDS.answers}</h3>
      <Answers responses={responses} />
      {operation['x-codeSamples'].map(({ source }) => (
        <ScrollBox key={source} label={`${WORDS.example}: ${summary}`} className="api-code overflow-x-auto">
          <pre dir="ltr">
            <code>{source}</code>
          </pre>
        </ScrollBox>
      ))}
    </Chapter>
  )
}

function Sent({ body }: { body: NonNullable<Operation['requestBody']> }) {
  return (
    <>
      <h3>{WORDS.body}</h3>
      <ul className="list-disc space-y-1.5 ps-6">
        {Object.entries(body.content).map(([type, { schema }]) => (
          <li key={type}>
            <code>{type}</code>: <TypeOf schema={schema} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Answers({ responses }: Pick<Operation, 'responses'>) {
  return (
    <dl className="api-fields">
      {Object.entries(responses).map(([status, { description, content }]) => (
        <div key={status}>
          <dt>
            <code>{status === 'default' ? '4xx, 5xx' : status}</code>
            {Number(status) < 300 &&
              Object.entries(content ?? {}).map(([type, { schema }]) => (
                <span key={type} className="text-quiet">
                  {type} <TypeOf schema={schema} />
                </span>
              ))}
          </dt>
          {description.split('\n').map((line) => (
            <dd key={line}>
              <Coded line={line} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** `campaign-unknown: No letter is there.` with its code set as one. */
function Coded({ line }: { line: string }) {
  const [, code, rest] = /^([a-z-]+): (.*)$/.exec(line) ?? []
  if (!code) return line
  return (
    <>
      <code>{code}</code>: {rest}
    </>
  )
}
