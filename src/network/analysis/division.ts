/** A division: the camp of each actor, how many each camp has, and its value. */
export interface Division {
  camps: Int32Array
  sizes: Int32Array
  value: number
}
