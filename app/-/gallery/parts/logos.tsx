import { Entries } from '@/app/parts/entries'
import { Logo } from '@/app/parts/logo'
import { LogoForm } from '@/app/parts/logo-form'
import type { OwnLogo } from '@/domain/signature/logo/queries'
import type { Signatory } from '@/domain/signature/list/queries'
import { DAY } from '../letter'
import { Example, Examples } from '../gallery-page'

// A dark mark and a light one, each on nothing, as they are stored.
const DARK =
  'UklGRiwBAABXRUJQVlA4WAoAAAAQAAAAdwAAJwAAQUxQSMUAAAARV6CmkSQ099B9ySDiIiLIG4qAfcCJJNuucsk2J/cVQWJx7OBrVI4KFRVbAPk16d1t/nCrzoECGdF/Bm4bKfIyHcMf5FeH4d4FqyrJ1KmqBm0KX2MhR+C9484pvJsmhB6+dEkCeHHRxFBAeyQboduqymuODZoPKSJEXC0trLtlgPW0bLFeljOWswRY9sFwcRvcKdwNcZ/Jr3gXPuAd9Cxp7jcHbEf91hWNbyz52w4vXsx/iviO+C8TmTD/oSL98N9dkT8nCABWUDggQAAAAFAEAJ0BKngAKAA+7Xa1VSmnJSMhaQkwHYlpAAALNDa/utRDqTdoHGLDWegA/vC3gLm+PivbeNNA5A9iq8U4AAA='
const LIGHT =
  'UklGRjgBAABXRUJQVlA4WAoAAAAQAAAAdwAAJwAAQUxQSMUAAAARV6CmkSQ099B9ySDiIiLIG4qAfcCJJNuucsk2J/cVQWJx7OBrVI4KFRVbAPk16d1t/nCrzoECGdF/Bm4bKfIyHcMf5FeH4d4FqyrJ1KmqBm0KX2MhR+C9484pvJsmhB6+dEkCeHHRxFBAeyQboduqymuODZoPKSJEXC0trLtlgPW0bLFeljOWswRY9sFwcRvcKdwNcZ/Jr3gXPuAd9Cxp7jcHbEf91hWNbyz52w4vXsx/iviO+C8TmTD/oSL98N9dkT8nCABWUDggTAAAAHAEAJ0BKngAKAA+5V6mTaklI6IyqAEgHIlpAACQmzuULTLAVNRGHIiiyyiAAP7rg//8ID/+DN//8EOiM//8ViXIrQ//xWWn7O8AAAA='

const logo = (base64: string, plate: OwnLogo['plate']): OwnLogo => ({
  ...{ address: `data:image/webp;base64,${base64}`, width: 240, height: 80, plate },
  ...{ alt: 'An invented mark', typed: 'An invented mark' },
})

const ORGANIZATION: Signatory = {
  ...({ number: 12, kind: 'organization', name: null, title: null, affiliation: null } as const),
  ...{
    organization: 'Invented Society of Bridges',
    category: null,
    country: 'KE',
    area: null,
    record: null,
    members: null,
  },
  ...{ proofs: [], confirmedAt: DAY },
}

/** Logos on the ground that each is seen on, with the form that uploads one. */
export function LogoExamples({ language }: { language: string }) {
  const list = { language, items: [ORGANIZATION], headings: new Map<string, string>() }
  const form = { language, upload: '#', remove: '#' }
  return (
    <>
      <Examples
        of={{
          'a dark mark': <Logo logo={logo(DARK, 'light')} />,
          'a light mark': <Logo logo={logo(LIGHT, 'dark')} />,
        }}
      />
      <Example says="in the list">
        <Entries {...list} logos={new Map([[12, logo(DARK, 'light')]])} />
        <Entries
          {...{ ...list, items: [{ ...ORGANIZATION, number: 13 }] }}
          logos={new Map([[13, logo(LIGHT, 'dark')]])}
        />
      </Example>
      <Example says="none yet, refused">
        <LogoForm {...form} id="first" logo={undefined} errors={{ logo: 'Choose a file with the logo.' }} />
      </Example>
      <Example says="one that is there">
        <LogoForm {...form} id="second" logo={logo(DARK, 'light')} />
      </Example>
    </>
  )
}
