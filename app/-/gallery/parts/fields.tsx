import { EmailField } from '@/app/parts/email-field'
import { EmailChoice } from '@/app/parts/email-choice'
import { TextField } from '@/app/parts/field'
import { formSentences } from '@/app/parts/sign-form/sentences'
import { Examples } from '../gallery-page'

const LONG =
  'An invented label as long as none should be, with a Donaudampfschifffahrtsgesellschaftskapitänsmütze in it'
const SLIP = { email: 'invented@gmial.example', proposal: 'invented@gmail.example' }

/** Fields of one line: as they are met, and as nobody hopes to meet them. */
export function Fields({ language }: { language: string }) {
  const say = formSentences(language, 28)
  const wrong = say.faults['name-required']
  return (
    <Examples
      of={{
        empty: <TextField name="text-empty" label={say.name} />,
        filled: <TextField name="text-filled" label={say.name} defaultValue="Invented Person One" />,
        'from right to left': (
          <TextField name="text-rtl" label={say.name} defaultValue="شخصية مخترعة أربعة" />
        ),
        'with a hint': <TextField name="text-hint" label={say.affiliation} hint={say.notShownOnce} />,
        'with a word beside': <TextField name="text-beside" label={say.website} aside={say.optional} />,
        'with an error': <TextField name="text-error" label={say.name} aside={say.notShown} error={wrong} />,
        'a long label, a hint and an error': (
          <TextField name="text-long" label={LONG} hint={say.notShownOnce} hintBelow error={wrong} />
        ),
        'cannot be changed': <TextField name="text-disabled" label={say.name} defaultValue="…" disabled />,
        'an address': <EmailField label={say.email} value="invented@example.org" error={undefined} />,
        'an address with a slip': (
          <>
            <TextField
              name="email-slip"
              label={say.email}
              dir="ltr"
              defaultValue={SLIP.email}
              error={say.faults['email-slip'].replace('{proposal}', SLIP.proposal)}
            />
            <EmailChoice slip={SLIP} use={say.useAddress} keep={say.keepAddress} />
          </>
        ),
      }}
    />
  )
}
