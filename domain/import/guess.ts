import { findCountry } from '@/domain/text/find-country'
import { foldForSearch } from '@/domain/text/fold'
import { IMPORT_FIELDS, type ImportField, type Mapping } from './import'

/** Words of headings in English, French, German, Spanish, Italian, Japanese, Portuguese and Arabic, folded by `fold`. */
const WORDS: Record<ImportField, string[]> = {
  organization: [
    'organization', 'organisation', 'organization name', 'organisation name', 'name', 'institution', 'association', 'company', 'signatory',
    'nom', 'organisme', 'societe', 'nom de l organisation', 'nom de l organisme', 'signataire', 'raison sociale',
    'verein', 'verband', 'firma', 'einrichtung', 'unternehmen', 'bezeichnung', 'name der organisation', 'unterzeichner',
    'organizacion', 'nombre', 'entidad', 'empresa', 'institucion', 'nombre de la organizacion', 'asociacion', 'firmante',
    'organizzazione', 'nome', 'ente', 'azienda', 'associazione', 'istituzione', 'nome dell organizzazione', 'denominazione',
    '団体名', '団体', '組織名', '組織', '名称', '会社名', '法人名', '名前',
    'organizacao', 'nome da organizacao', 'entidade', 'instituicao', 'associacao',
    'المنظمة', 'اسم المنظمة', 'الاسم', 'المؤسسة', 'الجمعية', 'الشركة', 'الهيئة',
  ],
  country: [
    'country', 'country name', 'country code', 'nation', 'pays', 'land', 'staat', 'pais', 'paese', 'nazione', 'stato', '国', '国名',
    'البلد', 'الدولة', 'بلد', 'دولة', 'iso', 'landescode', 'code pays',
  ],
  website: [
    'website', 'web site', 'web', 'url', 'homepage', 'site', 'web page', 'webpage', 'internet', 'link', 'site web', 'site internet',
    'webseite', 'internetseite', 'sitio web', 'pagina web', 'sito', 'sito web', 'ウェブサイト', 'ホームページ', 'サイト', 'sitio', 'pagina',
    'الموقع', 'الموقع الالكتروني', 'موقع الويب',
  ],
  category: [
    'category', 'type', 'kind', 'sector', 'categorie', 'secteur', 'kategorie', 'typ', 'art', 'sektor', 'categoria', 'tipo', 'settore',
    '種類', '種別', '区分', '分類', 'カテゴリ', 'カテゴリー', 'setor', 'الفئة', 'النوع', 'التصنيف',
  ],
  area: [
    'area', 'region', 'scope', 'territory', 'zone', 'territoire', 'gebiet', 'bereich', 'territorio', 'ambito', 'regione', '地域', 'エリア',
    'area geografica', 'regiao', 'المنطقة', 'الاقليم',
  ],
} // prettier-ignore

function fold(heading: string): string {
  return foldForSearch(heading.replace(/\([^()]*\)|[*:]/g, ' '))
    .replace(/[أإآ]/g, 'ا')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
}

const known = Object.fromEntries(
  IMPORT_FIELDS.map((field) => [field, new Set(WORDS[field].map(fold))]),
) as Record<ImportField, Set<string>>

function fieldOf(heading: string): ImportField | undefined {
  const folded = fold(heading)
  return IMPORT_FIELDS.find((field) => known[field].has(folded))
}

/** How many of a column's cells name a country, from 0 to 1. */
function countryShare(rows: string[][], column: number): number {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.length === 0 ? 0 : cells.filter((cell) => findCountry(cell) !== null).length / cells.length
}

function columnsOf(rows: string[][]): number[] {
  return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => column)
}

/** Whether the first row holds headings: a word that is one, or no country where the rows below have them. */
export function guessHeadings(rows: string[][]): boolean {
  const [first = [], ...below] = rows
  if (first.some((cell) => fieldOf(cell))) return true
  return columnsOf(rows).some(
    (column) => countryShare([first], column) === 0 && countryShare(below, column) > 0.5,
  )
}

/**
 * Which column holds what: by its heading, else the country by its contents and the organization as the first column
 * that is left.
 * @param categorized whether the campaign has categories at all
 */
export function guessMapping(rows: string[][], headings: boolean, categorized: boolean): Mapping {
  const mapping: Mapping = {}
  const [first = []] = rows
  const below = headings ? rows.slice(1) : rows
  if (headings) {
    for (const [column, heading] of first.entries()) {
      const field = fieldOf(heading)
      if (field && (field !== 'category' || categorized)) mapping[field] ??= column
    }
  }
  const free = () => columnsOf(rows).filter((column) => !Object.values(mapping).includes(column))
  mapping.country ??= free().find((column) => countryShare(below, column) > 0.5)
  mapping.organization ??= free().find((column) => below.some((row) => (row[column] ?? '').trim() !== ''))
  return mapping
}
