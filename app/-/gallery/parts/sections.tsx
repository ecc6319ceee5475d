import type { ReactNode } from 'react'
import type { Look } from '../look'
import { Charts } from './charts'
import { Choices } from './choices'
import { Confirming } from './confirming'
import { Counted } from './counted'
import { Fields } from './fields'
import { Letters } from './letters'
import { LogoExamples } from './logos'
import { Names } from './names'
import { Notices } from './notices'
import { Previews } from './previews'
import { Small } from './small'

/** What is shown on one page, each under its name. */
export const SECTIONS = {
  fields: ({ language }) => <Fields language={language} />,
  choices: ({ language }) => <Choices language={language} />,
  counts: ({ language }) => <Counted language={language} />,
  'over time': ({ language }) => <Charts language={language} />,
  names: ({ language }) => <Names language={language} />,
  logos: ({ language }) => <LogoExamples language={language} />,
  previews: ({ language }) => <Previews language={language} />,
  confirming: ({ language }) => <Confirming language={language} />,
  notices: ({ language }) => <Notices language={language} />,
  letter: ({ language }) => <Letters language={language} />,
  'small parts': ({ language }) => <Small language={language} />,
} satisfies Record<string, (look: Look) => ReactNode>
