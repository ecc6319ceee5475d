import { type DataKey, sealField, openField } from '@/domain/seal/seal'

export type Column = 'file_name' | 'sample' | 'report' | 'source' | 'choices'

export const place = (id: string, column: Column) => ({ table: 'imports', column, row: id })

export function sealText(key: DataKey, id: string, column: Column, text: string): Buffer {
  return sealField(key, place(id, column), text)
}

export function openText(key: DataKey, id: string, column: Column, sealed: Buffer): string {
  return openField(key, place(id, column), sealed)
}

const cellsOf = (id: string, row: number) => ({
  table: 'import_faults',
  column: 'cells',
  row: `${id}/${row}`,
})

export function sealCells(key: DataKey, id: string, row: number, cells: string[]): Buffer {
  return sealField(key, cellsOf(id, row), JSON.stringify(cells))
}

export function openCells(key: DataKey, id: string, row: number, sealed: Buffer): string[] {
  return JSON.parse(openField(key, cellsOf(id, row), sealed)) as string[]
}
