declare module 'edtf' {
  /** A parsed date: its first and last moment in milliseconds, UTC. Throws when the text is none. */
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
