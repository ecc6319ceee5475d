import type { Query } from '@/app/parts/list-filter'
import { letterIn } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { countSignatures } from '@/domain/signature/list/counts'
import { listNewest } from '@/domain/signature/list/newest'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Shown } from '@/app/parts/campaign'
import { ByInvitation } from '@/app/parts/by-invitation'
import { Closed } from '@/app/parts/closed'
import type { Category } from '@/app/parts/category'
import { findHeadings, headingsBySlug } from '@/app/parts/headings'
import { SignedSoFar } from '@/app/parts/signed-so-far'
import { TimeLeft } from '@/app/parts/time-left'
import { WhoAnswers } from '@/app/parts/who-answers'
import { readScheme } from '@/app/parts/scheme'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { Island } from '@/app/islands/island'
import { findEmbedded, type Params } from './embed'
import { EmbedForm } from './parts/embed-form'
import { embedFormProps } from './parts/embed-form-props'
import { NewestNames } from './parts/newest-names'
import { EmbedHead } from './embed-head'
import { Unknown } from './unknown'

const NEWEST = { organizations: 6, people: 10 }

type Props = Params & { searchParams: Promise<Query> }

/** A letter on a partner's page: what it is, the count, the form, the newest names. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const { shown, spoken } = await findEmbedded({ params })
  const scheme = readScheme(await searchParams)
  if (!shown) return <Unknown language={spoken} scheme={scheme} />
  const { campaign, language } = shown
  const [counts, organizations, people, categories] = await Promise.all([
    countSignatures(campaign.id),
    listNewest(campaign.id, { kind: 'organization' }, NEWEST.organizations),
    listNewest(campaign.id, { kind: 'person' }, NEWEST.people),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const open = campaign.state === 'open'
  const headings = headingsBySlug(categories)
  return (
    <main className="embed-card" aria-labelledby="title" data-scheme={scheme ?? undefined}>
      <Tab campaign={campaign} language={language} />
      <div>
        <EmbedHead shown={shown} spoken={spoken} />
        <SignedSoFar
          counts={counts}
          state={campaign.state}
          language={language}
          open={open && !campaign.byInvitation}
        >
          <TimeLeft campaign={campaign} language={language} />
        </SignedSoFar>
      </div>
      <section id="sign" className="embed-sign">
        {open && campaign.byInvitation ? (
          <ByInvitation campaign={campaign} language={language} />
        ) : open ? (
          <>
            <Form shown={shown} categories={categories} />
            <WhoAnswers shown={shown} target="_blank" />
          </>
        ) : (
          <Closed campaign={campaign} language={language} />
        )}
      </section>
      <NewestNames {...{ shown, language, counts, organizations, people, headings }} />
      <Foot shown={shown} language={language} />
    </main>
  )
}

function Form({ shown, categories }: { shown: Shown; categories: Category[] }) {
  const form = embedFormProps(shown, categories)
  return (
    <Island of="EmbedForm" props={form}>
      <EmbedForm {...form} />
    </Island>
  )
}

function Tab({ campaign, language }: { campaign: PublicCampaign; language: string }) {
  return (
    <>
      <UnsearchedHead
        title={translator(language, 'letter')('pageTitle', { title: letterIn(campaign, language).title })}
        path={paths.campaign(campaign.slug)}
      />
    </>
  )
}

/** Where this really is: a frame shows no address bar. */
function Foot({ shown: { prefix }, language }: { shown: Shown; language: string }) {
  const site = translator(language, 'site')
  return (
    <p className="embed-foot">
      <a href={inLanguage(prefix, paths.about())} target="_blank">
        {site('runBy', { host: environment().HOST_NAME })}
      </a>
      <a href={inLanguage(prefix, paths.privacy())} target="_blank">
        {site('privacy')}
      </a>
    </p>
  )
}
