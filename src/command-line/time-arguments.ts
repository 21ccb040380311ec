import type { TimeOptions } from '../network/time/time-options.ts'
import { InputError } from '../statements/input-error.ts'
import { ARRANGEMENTS, KERNELS, WINDOWS } from './choices.ts'
import { defined } from './defined.ts'
import type { Options } from './options.ts'
import { wholeNumber } from './whole-number.ts'

/** Options that mean nothing without windows. */
const OF_WINDOWS = {
  windowSize: 'window-size',
  arrangement: 'arrangement',
  step: 'step',
  kernel: 'kernel',
  overhang: 'overhang',
  sumToOne: 'sum-to-one',
}

/** The windows that the options ask for. */
export function toTime(options: Options): TimeOptions | undefined {
  const text = (name: string) => options[name] as string | undefined
  const unit = WINDOWS[text('window') ?? '']
  if (unit === undefined) {
    const lone = Object.entries(OF_WINDOWS).find(([name]) => options[name] !== undefined)
    if (lone) throw new InputError(lone[1], 'no --window', 'used with --window')
    return undefined
  }
  return {
    unit,
    size: wholeNumber('window-size', text('windowSize')) ?? 1,
    overhang: options.overhang === true,
    sumToOne: options.sumToOne === true,
    ...defined({ step: wholeNumber('step', text('step')) }),
    ...defined({ arrangement: ARRANGEMENTS[text('arrangement') ?? ''] }),
    ...defined({ kernel: KERNELS[text('kernel') ?? ''] }),
  }
}
