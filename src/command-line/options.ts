/** Texts of options by their names; those that can be repeated as lists. */
export type Options = Record<string, unknown>
