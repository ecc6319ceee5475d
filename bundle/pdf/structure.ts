import type { PdfFile } from './pdf-file'
import type { Reference } from './references'

// What screen readers read: an element has a type, its language where that changes, the exact text, and what is drawn for it.

type Attributes = {
  /** BCP 47. */
  language?: string
  /** The exact text, where glyphs alone do not say it. */
  text?: string
  alt?: string
  attributes?: Record<string, unknown>
}

export class Structure {
  readonly #file: PdfFile
  readonly reference: Reference
  readonly #kids: string[] = []

  constructor(file: PdfFile, type: string, parent: Structure | null, given: Attributes = {}) {
    this.#file = file
    const { language, text, alt, attributes } = given
    this.reference = file.reserve({ S: type })
    const { data } = this.reference
    data.P = parent ? parent.reference : file.structureRoot
    if (language) data.Lang = new String(language)
    if (text) data.ActualText = new String(text)
    if (alt) data.Alt = new String(alt)
    if (attributes) data.A = attributes
    if (parent) parent.#kids.push(`${this.reference.id} 0 R`)
    else file.structureRoot.data.K = [this.reference]
  }

  child(type: string, given: Attributes = {}): Structure {
    return new Structure(this.#file, type, this, given)
  }

  /** Says that what `draw` draws is this element's. */
  mark(draw: () => void): void {
    const { marks, dictionary } = this.#file.page
    const number = marks.items.push(`${this.reference.id} 0 R`) - 1
    this.#file.write(`/${String(this.reference.data.S)} <</MCID ${number}>> BDC`)
    draw()
    this.#file.write('EMC')
    const first = (this.reference.data.Pg ??= dictionary)
    this.#kids.push(
      first === dictionary ? String(number) : `<</Type /MCR /Pg ${dictionary.id} 0 R /MCID ${number}>>`,
    )
  }

  /** A link's place on the page. */
  addLink(annotation: Reference): void {
    this.#file.addAnnotation(annotation, this.reference)
    this.#kids.push(`<</Type /OBJR /Obj ${annotation.id} 0 R /Pg ${this.#file.page.dictionary.id} 0 R>>`)
  }

  /** Writes it. Of an element that is written only its number is needed from here on. */
  end(): void {
    const kids = `[${this.#kids.join(' ')}]`
    this.reference.data.K = { [Symbol.toStringTag]: 'Kids', toString: () => kids }
    this.reference.end()
    this.#kids.length = 0
    this.reference.data.K = null
  }
}

/** Draws what screen readers pass over. */
export function artifact(file: PdfFile, draw: () => void): void {
  file.write('/Artifact BMC')
  draw()
  file.write('EMC')
}
