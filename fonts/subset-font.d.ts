declare module 'subset-font' {
  type Options = {
    keepAllGlyphs?: boolean
    keepFeatures?: string[]
    dropTables?: string[]
    noHinting?: boolean
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    variationAxes?: Record<string, number>
  }
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options?: Options,
  ): Promise<Buffer>
}
