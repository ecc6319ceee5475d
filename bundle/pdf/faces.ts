import type { Family, Part } from '@/fonts/family'
import { staticFont } from '@/fonts/static-font'
import { Face, type Weight } from './face'
import type { PdfFile } from './pdf-file'

/** Thrown where a font is needed that is not in the file yet; `Faces.load` puts it there. */
export class NeedsFace extends Error {
  constructor(
    readonly part: Part,
    readonly weight: Weight,
  ) {
    super(`${part.alias} ${weight} is not loaded`)
  }
}

/** The fonts of a file, each put into it when the first letter needs it. */
export class Faces {
  readonly #file: PdfFile
  readonly #words = new WeakMap<Family[], Map<string, never>[]>()
  readonly #loaded = new Map<Part, Partial<Record<Weight, Face>>>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** What is kept of the words that were shaped, by how. */
  words<Units>(families: Family[], weight: Weight, rightToLeft: boolean): Map<string, Units> {
    let kept = this.#words.get(families)
    if (!kept) this.#words.set(families, (kept = Array.from({ length: 4 }, () => new Map<string, never>())))
    return kept[(weight === 400 ? 0 : 2) + (rightToLeft ? 1 : 0)] as unknown as Map<string, Units>
  }

  face(part: Part, weight: Weight): Face {
    const face = this.#loaded.get(part)?.[weight]
    if (!face) throw new NeedsFace(part, weight)
    return face
  }

  async load({ part, weight }: NeedsFace): Promise<void> {
    const bytes = await staticFont(part, weight)
    const font = this.#file.addFont(`${part.alias} ${weight}`, bytes)
    this.#loaded.set(part, { ...this.#loaded.get(part), [weight]: new Face(font, bytes) })
  }
}
