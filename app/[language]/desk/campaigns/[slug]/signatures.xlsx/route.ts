import { exportForm, refuseLink } from '../parts/export-act'

/** The signatures of a view, or all of them, as XLSX. */
export const { POST } = exportForm('xlsx')

export const GET = refuseLink
