import { paths } from '@/paths'

// Where the desk's forms are posted to. Below the page they belong to, so that no campaign's address can collide.

export const deskPaths = {
  create: () => `${paths.deskNew()}/create`,
  renderLetter: () => `${paths.desk()}/preview`,
  save: (slug: string) => `${paths.deskCampaign(slug)}/save`,
  open: (slug: string) => `${paths.deskCampaign(slug)}/open`,
  close: (slug: string) => `${paths.deskCampaign(slug)}/close`,
  saveCategories: (slug: string) => `${paths.deskCategories(slug)}/save`,
  joinSeries: (slug: string) => `${paths.deskCampaign(slug)}/series`,
  compare: (slug: string) => `${paths.deskChange(slug)}/compare`,
  publishEdition: (slug: string) => `${paths.deskChange(slug)}/publish`,
  chooseLanguage: (slug: string) => `${paths.deskTranslations(slug)}/choose`,
  translation: (slug: string, tag: string, act: 'save' | 'publish' | 'remove') =>
    `${paths.deskTranslation(slug, tag)}/${act}`,
  check: (slug: string, id: string) => `${paths.deskSignatures(slug)}/${encodeURIComponent(id)}/check`,
  takeBack: (slug: string, id: string) => `${paths.deskSignatures(slug)}/${encodeURIComponent(id)}/take-back`,
  importUpload: (slug: string) => `${paths.deskImportNew(slug)}/upload`,
  importReading: (slug: string, id: string) => `${paths.deskImport(slug, id)}/reading`,
  importColumns: (slug: string, id: string) => `${paths.deskImport(slug, id)}/columns`,
  importCategories: (slug: string, id: string) => `${paths.deskImport(slug, id)}/categories`,
  importStart: (slug: string, id: string) => `${paths.deskImport(slug, id)}/start`,
  importCancel: (slug: string, id: string) => `${paths.deskImport(slug, id)}/cancel`,
  importUndo: (slug: string, id: string) => `${paths.deskImport(slug, id)}/undo`,
  importFaults: (slug: string, id: string) => `${paths.deskImport(slug, id)}/faults.csv`,
  importProgress: (slug: string, id: string) => `${paths.deskImport(slug, id)}/progress`,
} as const
