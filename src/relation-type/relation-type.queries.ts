import type { NodeRow } from '../node/decode.ts'
import type { KeyedRow } from '../store/lane.ts'
import { batch } from '../store/load.ts'

/** The whole vocabulary, by family and code. */
export const relationTypeList = batch<KeyedRow & NodeRow>('relation-type/list')
