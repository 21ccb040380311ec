/** A view has at most this many nodes, whatever is asked for. */
export const MAX_NODES = 10_000
