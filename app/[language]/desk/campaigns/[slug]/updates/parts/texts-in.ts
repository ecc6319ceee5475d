import type { UpdateText } from '@/domain/update/update'

/** The texts of a form: `subject-de` and `text-de`. */
export function textsIn(form: Partial<Record<string, string>>): UpdateText[] {
  return Object.keys(form).flatMap((name) => {
    const language = name.startsWith('subject-') ? name.slice('subject-'.length) : null
    if (language === null) return []
    return [{ language, subject: form[name] ?? '', text: form[`text-${language}`] ?? '' }]
  })
}
