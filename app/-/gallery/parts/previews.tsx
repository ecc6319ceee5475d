import { RefusalNotice } from '@/app/parts/sign-form/refusal-notice'
import { formSentences } from '@/app/parts/sign-form/sentences'
import { Examples } from '../gallery-page'
import { FilledPreview, OfferedText } from './filled-preview'

const person = { kind: 'person', listed: 'true', name: 'Invented Person One', country: 'KE' }

const FILLED: Record<string, Record<string, string>> = {
  'a person, by name': person,
  'a person, with title and affiliation': {
    ...person,
    ...{ title: 'Cryptographer', affiliation: 'Example University (invented)' },
  },
  'a person, counted only': { ...person, listed: 'false' },
  'a person, from right to left': { ...person, name: 'شخصية مخترعة أربعة', title: 'مهندسة شبكات' },
  'an organization': { kind: 'organization', organization: 'Exampletown Internet Association (invented)' },
  'a long name': {
    kind: 'organization',
    organization: 'Fernmeldegeheimnisbewahrungsbeauftragtenbundesarbeitsgemeinschaft (erfunden)',
  },
}

/** What the sign form says while it is filled in; the form itself has pages of its own (alone). */
export function Previews({ language }: { language: string }) {
  const sentences = formSentences(language, 28)
  const previews = Object.entries(FILLED).map(([says, filled]) => [
    says,
    <FilledPreview key={says} {...{ filled, sentences, language }} interfaceLanguage={language} />,
  ])
  return (
    <Examples
      of={{
        ...Object.fromEntries(previews),
        'refused, with a way on': <OfferedText sentences={sentences} />,
        'the new text was loaded': (
          <RefusalNotice
            page=""
            sentences={sentences}
            refusal={{ text: sentences.editionNew, tone: 'calm' }}
          />
        ),
      }}
    />
  )
}
