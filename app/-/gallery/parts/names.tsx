import { AsShown } from '@/app/parts/as-shown'
import { Entries } from '@/app/parts/entries'
import { Members } from '@/app/parts/members'
import { ProofList, Proofs } from '@/app/parts/proof'
import { ProofLegend } from '@/app/parts/proof-legend'
import type { PublicProof, Signatory } from '@/domain/signature/list/queries'
import { CALL } from '@/local/demonstration/call/call'
import { DAY } from '../letter'
import { Example, Examples } from '../gallery-page'

const proof = (method: string, more: Partial<PublicProof> = {}): PublicProof => ({
  ...{ method, source: null, domain: null, at: DAY.toISOString() },
  ...more,
})
const domain = 'an-invented-organization.example'
const PROOFS: Record<string, PublicProof[]> = {
  mailbox: [proof('mailbox', { domain })],
  dns: [proof('dns', { domain })],
  'dns, until a day': [proof('dns', { domain, until: DAY.toISOString() })],
  'a domain in two scripts': [proof('dns', { domain: 'xn--pypal-4ve.example' })],
  countersignature: [proof('countersignature')],
  'countersignature, of a domain': [proof('countersignature', { domain })],
  organizer: [proof('organizer')],
  'organizer, with a source': [proof('organizer', { source: 'the invented register of associations' })],
  import: [proof('import', { source: 'letters on paper' })],
  invitation: [proof('invitation')],
  'two of them': [proof('mailbox', { domain }), proof('organizer')],
}

const COMPANIES = new Map([['companies', 'Companies (invented)']])

/** The demonstration's signatories as the list gives them out; every second organization with what was verified. */
const LISTED = CALL.signers
  .filter(({ end }) => !end)
  .map((signer, index): Signatory => {
    const organization = 'organization' in signer ? signer.organization : null
    const person = 'name' in signer ? signer : null
    return {
      ...{ number: index * 997 + 1, organization, area: null, confirmedAt: DAY, country: signer.country },
      kind: person ? 'person' : 'organization',
      name: person?.name ?? null,
      title: person?.title ?? null,
      affiliation: person && index % 2 ? 'Example University (invented)' : null,
      category: signer.category ?? null,
      record: null,
      members: null,
      proofs: organization && index % 2 ? [proof('mailbox', { domain })] : [],
    }
  })

const LONG = {
  ...LISTED[0]!,
  ...{ number: 1_234_567, country: null, area: 'Europe and everything that lies around it (invented)' },
  organization: 'Bundesarbeitsgemeinschaft der Fernmeldegeheimnisbewahrungsbeauftragten (erfunden) '.repeat(
    2,
  ),
  proofs: [proof('dns', { domain: `${'very-long-'.repeat(6)}name.example` })],
}

/** Names as the public list shows them, long ones and such that run the other way among them. */
export function Names({ language }: { language: string }) {
  const of = (kind: Signatory['kind']) => LISTED.filter((one) => one.kind === kind).slice(0, 8)
  const list = { language, headings: COMPANIES }
  const proofs = Object.entries(PROOFS).map(([says, some]) => [
    says,
    <Proofs key={says} proofs={some} language={language} />,
  ])
  const person = { name: 'Invented Person One', title: 'Cryptographer', affiliation: null, country: 'Kenya' }
  return (
    <>
      <Example says="organizations">
        <Entries items={[LONG, ...of('organization')]} {...list} />
      </Example>
      <Example says="people, with organizations between them">
        <Entries items={[...of('person'), LONG, ...of('organization').slice(0, 3)]} {...list} />
      </Example>
      <Example says="what the marks mean">
        <ProofLegend items={Object.values(PROOFS).map((some) => ({ proofs: some }))} language={language} />
      </Example>
      <Examples
        of={{
          ...Object.fromEntries(proofs),
          'every proof on a line of its own': (
            <ProofList proofs={Object.values(PROOFS).flat()} language={language} />
          ),
          'an umbrella’s members': (
            <Members
              members={['Invented Society of the North', 'جمعية مخترعة', '架空の会']}
              language={language}
            />
          ),
          'as shown, everything': <AsShown shown={{ ...person, category: 'Experts' }} />,
          'as shown, from right to left': (
            <AsShown
              shown={{ ...person, name: 'شخصية مخترعة أربعة', title: 'مهندسة شبكات', country: null }}
            />
          ),
        }}
      />
    </>
  )
}
