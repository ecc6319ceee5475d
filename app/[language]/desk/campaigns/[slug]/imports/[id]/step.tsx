import type { FormAgain } from '@/app/parts/form'
import type { FaultyRow } from '@/domain/import/faulty-rows'
import type { Category } from '@/domain/import/match-category'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { ColumnsForm } from './columns-form'
import { DryRun, StartForm } from './dry-run'
import { Faults } from './faults'
import { CategoryWords, NotUnderstood } from './not-understood'
import { Over } from './over'
import { ImportSample } from './import-sample'
import { Reading } from './reading-form'
import { ShownSample } from './shown'
import { Discard, type ImportProps, UnderWay } from './under-way'
import { Refused } from './refused'
import { categoriesOf, faultsOf } from './step-reads'

type Props = ImportProps & { again: FormAgain | null; organizer: Organizer; campaignId: string }

/** The part of an import's page that belongs to where it stands. */
export async function ImportStep(props: Props) {
  const { step } = props.found
  switch (step) {
    case 'reading':
    case 'checking':
    case 'importing':
    case 'undoing':
      return <UnderWay {...props} step={step} />
    case 'refused':
      return <Refused {...props} />
    case 'mapping':
      return <Mapping {...props} categories={await categoriesOf(props.campaignId)} />
    case 'checked':
      return (
        <Checked
          {...props}
          faults={await faultsOf(props)}
          categories={await categoriesOf(props.campaignId)}
        />
      )
    default:
      return (
        <>
          <Over {...props} step={step} />
          <Faults {...props} faults={await faultsOf(props)} />
        </>
      )
  }
}

function Mapping({ categories, ...props }: Props & { categories: Category[] }) {
  const t = translator(props.language, 'import')
  return (
    <>
      <Reading {...props} />
      <section aria-labelledby="columns" className="mb-10">
        <h2 id="columns" className="mb-1 text-xl">
          {t('columnsTitle')}
        </h2>
        <ColumnsForm {...props} categories={categories} />
      </section>
      <ImportSample {...props} categories={categories} />
      <Discard {...props} />
    </>
  )
}

function Checked({ categories, faults, ...props }: Props & { categories: Category[]; faults: FaultyRow[] }) {
  const { found, language, again } = props
  const t = translator(language, 'import')
  const columnsAgain = again !== null && !again.faults.source && !again.refusal
  return (
    <>
      <ShownSample found={found} categories={categories} language={language} />
      <DryRun found={found} language={language} />
      <CategoryWords {...props} categories={categories} />
      {found.counts && <StartForm {...props} counts={found.counts} />}
      <NotUnderstood found={found} language={language} />
      <Faults {...props} faults={faults} />
      <details open={columnsAgain} className="mb-2">
        <summary className="text-seal cursor-pointer py-2">{t('changeColumns')}</summary>
        <div className="pt-2">
          <Reading {...props} />
          <ColumnsForm {...props} categories={categories} again={columnsAgain ? again : null} />
        </div>
      </details>
      <Discard {...props} />
    </>
  )
}
