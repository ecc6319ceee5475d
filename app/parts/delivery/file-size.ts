import { interfaceLanguage } from '@/messages/translator'

/** A file's size as people read it: "84 kB", "1.2 MB". */
export function fileSize(bytes: number, language: string): string {
  const [unit, value] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1e6] as const)
  const maximumFractionDigits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(interfaceLanguage(language), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(value)
}
