// Apart from the arguments of lists, which belong to the API: the command line has need of no API.

export const DEFAULT_PAGE = 25
export const MAX_PAGE = 200
