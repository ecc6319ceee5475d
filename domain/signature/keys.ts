import { findKeyMaker, type KeyMaker } from '@/domain/limit/key'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'

/** What a statement needs at hand, because inside one nothing can be waited for. */
export type Keys = {
  /** The campaign's and the installation's. */
  key: DataKey
  siteKey: DataKey
  keyOf: KeyMaker
}

/** The same for a campaign. */
export async function findKeys(campaignId: string): Promise<Keys> {
  return {
    key: await findDataKey(campaignId),
    siteKey: await findDataKey(null),
    keyOf: await findKeyMaker(),
  }
}
