import { exportForm, refuseLink } from '../parts/export-act'

/** The signatures of a view, or all of them, as CSV. */
export const { POST } = exportForm('csv')

export const GET = refuseLink
