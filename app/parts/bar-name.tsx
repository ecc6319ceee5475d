import type { PublicCampaign } from '@/domain/campaign/queries'
import { inLanguage, paths } from '@/paths'
import { Logo } from './logo'

/** A letter whose face the page around it has. */
export type Faced = Pick<PublicCampaign, 'slug' | 'face' | 'isPublic'>

type Props = { campaign: Faced | null | undefined; prefix: string }

/** At the start of the bar: the coalition behind the letter, with its logo, else the site. */
export function BarName({ campaign, prefix }: Props) {
  const { coalition } = campaign?.face ?? {}
  if (!campaign || !coalition)
    return (
      <a className="bar-name" href={inLanguage(prefix, paths.home())}>
        Undersigned
      </a>
    )
  const name = (
    <>
      <CoalitionLogo campaign={campaign} />
      <span className="bar-words">
        <bdi>{coalition}</bdi>
      </span>
    </>
  )
  // Before the letter is public nothing stands at its address.
  if (!campaign.isPublic) return <span className="bar-name bar-coalition">{name}</span>
  return (
    <a className="bar-name bar-coalition" href={inLanguage(prefix, paths.campaign(campaign.slug))}>
      {name}
    </a>
  )
}

type CoalitionProps = { campaign: Pick<Faced, 'slug' | 'face'> }

/** The coalition behind a letter where no bar says it; nothing where there is none. */
export function Coalition({ campaign }: CoalitionProps) {
  if (!campaign.face?.coalition) return null
  return (
    <p className="coalition">
      <CoalitionLogo campaign={campaign} />
      <bdi dir="auto">{campaign.face.coalition}</bdi>
    </p>
  )
}

/** A coalition's logo beside its name, which says what it shows. */
function CoalitionLogo({ campaign: { slug, face } }: CoalitionProps) {
  if (!face?.logo) return null
  const { file, ...picture } = face.logo
  return <Logo logo={{ ...picture, address: paths.faceFile(slug, file), alt: '' }} />
}
