import type { HtmlChild } from '@/domain/campaign/markdown-html'
import type { Sheet } from './sheet'
import type { Structure } from './structure'
import type { Style } from './style'
import type { Voice } from './voice'
import type { Place } from './write-line'

/** Where blocks of a letter are written, and how. */
export type Blocks = {
  sheet: Sheet
  parent: Structure
  voice: Voice
  place: Place
  style: Style
  /** What the names of its notes' places begin with. */
  places: string
  /** Whether it stands inside an item of a list. */
  nested?: boolean
  /** Writes what stands inside a block. */
  write: (blocks: Blocks, children: readonly HtmlChild[]) => Promise<void>
}

/** Arabic with its vowels over and under the letters needs more. */
export const leadingOf = ({ style, voice }: Pick<Blocks, 'style' | 'voice'>): number =>
  style.size * (voice.tall ? 1.68 : 1.48)
