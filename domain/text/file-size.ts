const UNITS = [
  { unit: 'byte', bytes: 1, below: 1_000, unitDisplay: 'long' },
  { unit: 'kilobyte', bytes: 1_000, below: 1_000_000, unitDisplay: 'short' },
  { unit: 'megabyte', bytes: 1_000_000, below: Infinity, unitDisplay: 'short' },
] as const

/** A file's size as people read it, in thousands of bytes and in a language (BCP 47): "312 bytes", "8.3 kB", "84 kB", "1.2 MB". */
export function fileSize(size: number, language: string): string {
  const { unit, bytes, unitDisplay } = UNITS.find(({ below }) => size < below) ?? UNITS[2]
  const value = size / bytes
  const maximumFractionDigits = value < 10 ? 1 : 0
  return new Intl.NumberFormat([language, 'en'], {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits,
  }).format(value)
}
