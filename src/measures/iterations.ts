/** A layout runs at most this many rounds. */
export const MAX_ITERATIONS = 1000
