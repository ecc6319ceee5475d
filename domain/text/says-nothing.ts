// How people and programs write "nothing" into a field or a cell. Safe in the browser.

/** Folded to small letters without marks, spaces and stops; nothing here is anybody's name. */
const NOTHING = new Set(
  [
    ...['n/a', 'na', 'n.a', '#n/a', '#name?', '#ref!', '#value!', 'null', 'nil', 'none', 'not applicable', 'tbc', 'tbd', 'undefined'],
    ...['aucun', 'aucune', 'néant', 'sans objet', 's/o', 'k.A', 'keine', 'keine angabe', 'entfällt', 'ninguno', 'ninguna', 'no aplica'],
    ...['nessuno', 'nessuna', 'non applicabile', 'nenhum', 'nenhuma', 'não se aplica', 'なし', '無し', '該当なし', 'لا يوجد', 'لا شيء', 'غير متوفر'],
  ].map(fold),
) // prettier-ignore

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s.()[\]]/gu, '')
}

const dashes = /^[\p{Pd}\u2212]+$/u

/** Whether a line says that there is nothing: dashes alone, "n/a", "none", "keine Angabe". */
export function saysNothing(line: string): boolean {
  return line.length <= 40 && (dashes.test(line) || NOTHING.has(fold(line)))
}
