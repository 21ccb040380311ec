import { ANALYSIS_TEXTS } from './analysis.ts'
import { DETAIL_TEXTS } from './details.ts'
import { FILTER_TEXTS } from './filters.ts'
import { FRAME_TEXTS } from './frame.ts'
import { PICTURE_TEXTS } from './picture.ts'
import { STANCE_TEXTS } from './stance.ts'

/** Every text of the interface. */
export const TEXTS = {
  ...FRAME_TEXTS,
  ...PICTURE_TEXTS,
  ...FILTER_TEXTS,
  ...DETAIL_TEXTS,
  ...ANALYSIS_TEXTS,
  ...STANCE_TEXTS,
}

export type TextKey = keyof typeof TEXTS
