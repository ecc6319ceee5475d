import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { translator } from '@/messages/translator'
import type { Frozen } from './frozen'
import { writePage } from './shell'
import { sectionHeading, type WrittenPage } from './list-pages'

/** The list's first page: its sections, and all their pages. */
export function listIndex(frozen: Frozen, written: WrittenPage[], countLines: string[]): string {
  const { language } = frozen.letters[0]!
  const t = translator(language, 'letter')
  const title = t('signatories')
  const sections = frozen.sections.map((section) => {
    const pages = written.filter((one) => one.section === section)
    if (pages.length === 0) return ''
    const names = pages.reduce((sum, one) => sum + one.names, 0)
    const count = t(section.kind === 'person' ? 'countPeople' : 'countOrganizations', { count: names })
    return `<h2>${e(sectionHeading(frozen, section))}</h2>\n<p>${e(count)}</p>\n<ul>\n${pages.map((one) => pageLink(one, language)).join('')}</ul>\n`
  })
  const counts = countLines.map((line) => `<li>${e(line)}</li>\n`).join('')
  const body = `<h1>${e(title)}</h1>\n<ul class="counts">\n${counts}</ul>\n${sections.join('')}`
  return writePage(frozen, { language, title, top: '../', body })
}

function pageLink({ file, page, names }: WrittenPage, language: string): string {
  return `<li><a href="${file}">${e(translator(language, 'frozen')('pageOf', { page, names }))}</a></li>\n`
}
