/** A network is divided into at most this many camps: as many as have a colour of their own. */
export const MAX_CAMPS = 10

/** Of more rows nothing is divided: it takes the third power of their number. */
export const MAX_DIVIDED = 500

/**
 * A search for camps takes time by actors² · camps². So much of it, over all networks of one answer,
 * takes some ten seconds.
 */
export const MAX_CAMP_WORK = 8_000_000
