/** The largest number that chance may start from: the largest Int of GraphQL. */
export const MAX_SEED = 2 ** 31 - 1
