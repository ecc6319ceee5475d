import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import Document from 'pdfkit'
import { type About, metadataOf } from './metadata'
import { type FontInside, PdfFont } from './pdf-font'
import { type Reference, ReferenceList } from './references'

// The file that is written, and with pdf-font.ts the only place that knows how PDFKit works inside: its version is pinned, and the
// test beside this file fails when a field that is used here is another one. Coordinates are PDF's own: points from the lower left corner.

export const PAGE = { width: 595.28, height: 841.89 }

type Inside = {
  page: {
    content: Reference
    dictionary: Reference
    fonts: Record<string, Reference>
    annotations: unknown[]
  }
  info: Record<string, unknown>
  options: Record<string, unknown>
  outline: { addItem(title: string): unknown }
  _font: FontInside
  _addInfo(): void
  getStructTreeRoot(): Reference
  getStructParentTree(): { add(key: number, value: unknown): void }
  createStructParentTreeNextKey(): number
  ref(data: Record<string, unknown>): Reference
}

type Page = { dictionary: Reference; footer: Reference; marks: ReferenceList }

export class PdfFile {
  readonly #document: PDFKit.PDFDocument
  readonly #inside: Inside
  readonly #written: Promise<void>
  #failed: Error | undefined
  readonly footers: Reference[] = []
  page!: Page
  /** Where operators go while it is not the page. */
  #elsewhere: Reference | undefined

  constructor(path: string, about: About) {
    this.#document = new Document({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      font: null as unknown as string,
      pdfVersion: '1.7',
      tagged: true,
      subset: 'PDF/A-2a',
      lang: about.language,
      displayTitle: true,
      info: { Title: about.title, Author: about.author, CreationDate: about.at, ModDate: about.at },
    })
    this.#inside = this.#document as unknown as Inside
    for (const name of ['Producer', 'Creator']) this.#inside.info[name] = about.program
    // PDFKit's own does not escape a title with "&".
    this.#inside._addInfo = () => this.#document.appendXML(metadataOf(about))
    const out = this.#document.pipe(createWriteStream(path))
    this.#written = finished(out)
    this.#written.catch((error: Error) => (this.#failed = error))
  }

  /** An empty page, with a place for the footer: what it says of the number of pages is known at the end. */
  addPage(): void {
    this.#document.addPage()
    const { content, dictionary } = this.#inside.page
    const footer = this.reserve()
    this.footers.push(footer)
    dictionary.data.Contents = [content, footer]
    dictionary.data.StructParents = this.#inside.createStructParentTreeNextKey()
    const marks = new ReferenceList()
    this.#inside.getStructParentTree().add(dictionary.data.StructParents as number, marks)
    this.page = { dictionary, footer, marks }
    // PDFKit counts from the upper left corner.
    this.write(`1 0 0 -1 0 ${PAGE.height} cm`)
  }

  write(operators: string): void {
    if (this.#elsewhere) this.#elsewhere.write(operators)
    else this.#document.addContent(operators)
  }

  /** Draws a page's footer, when the page itself may be written long since. Its fonts were made known to it by `useFont`. */
  writeFooter(index: number, draw: () => void): void {
    this.#elsewhere = this.footers[index]!
    draw()
    this.#elsewhere.end()
    this.#elsewhere = undefined
  }

  /** An object that is written later, by its `end`. */
  reserve(data: Record<string, unknown> = {}): Reference {
    return this.#inside.ref(data)
  }

  /** The root of what screen readers read. */
  get structureRoot(): Reference {
    return this.#inside.getStructTreeRoot()
  }

  addAnnotation(annotation: Reference, owner: Reference): void {
    const key = this.#inside.createStructParentTreeNextKey()
    this.#inside.getStructParentTree().add(key, owner)
    annotation.data.StructParent = key
    this.#inside.page.annotations.push(annotation)
  }

  addDestination(name: string, y: number): void {
    this.#document.addNamedDestination(name, 'XYZ', null, PAGE.height - y, null)
  }

  addBookmark(title: string): void {
    this.#inside.outline.addItem(title)
  }

  addFont(name: string, font: Buffer): PdfFont {
    this.#document.registerFont(name, font)
    this.#document.font(name)
    return new PdfFont(this.#inside._font)
  }

  /** Makes a font known to the page, as every page that shows it must. */
  useFont(font: PdfFont): void {
    if (!this.#elsewhere) this.#inside.page.fonts[font.id] ??= font.ref()
  }

  /** Waits until what was written so far is with the disk. */
  async flow(): Promise<void> {
    do {
      if (this.#failed) throw this.#failed
      await setImmediate()
    } while (this.#document.readableLength > 1 << 20)
  }

  async close(): Promise<void> {
    this.#document.end()
    await this.#written
  }
}
