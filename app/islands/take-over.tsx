import { lazy, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { EmbedForm } from '@/app/[language]/embed/[slug]/parts/embed-form'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import type { IslandProps } from './island-props'

// What unpacks files is for few: it is a file of its own.
const CheckFile = lazy(() =>
  import('@/app/[language]/(front)/about/check/check-file').then((loaded) => ({ default: loaded.CheckFile })),
)

type Islands = { [name in keyof IslandProps]: (props: IslandProps[name]) => ReactElement }

const ISLANDS: Islands = {
  SignForm: (props) => <SignForm {...props} />,
  EmbedForm: (props) => <EmbedForm {...props} />,
  CheckFile: (props) => <CheckFile {...props} />,
}

/**
 * Has React take over an island as it stands on the page, with what was typed into it. Where words were changed meanwhile, as by a
 * translator, React draws it anew, and the focus goes back to where it was.
 */
export function takeOver(island: HTMLElement): void {
  const { island: name, props } = island.dataset as { island: keyof Islands; props: string }
  const show = ISLANDS[name] as (props: unknown) => ReactElement
  const focused = document.activeElement?.id
  hydrateRoot(island, show(JSON.parse(props)), {
    onRecoverableError: (error) => {
      if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus()
      reportError(error)
    },
  })
}
