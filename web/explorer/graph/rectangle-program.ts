import type { ProgramInfo } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'

// What the programs for things and for edges share: each item is one rectangle of two triangles, in
// which the fragment shader draws its shape.

export const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'] as const
export type Uniform = (typeof UNIFORMS)[number]

interface Rectangle {
  vertex: string
  fragment: string
  /** Attributes of numbers, with how many each has, in the order of the array. */
  numbers: readonly (readonly [name: string, size: number])[]
  /** Attributes of colors, which follow; the id by which an item is picked comes last. */
  colors: readonly string[]
  /** `a_corner.x` on the left; on the right it is 1. */
  left: 0 | -1
}

export function rectangleDefinition({ vertex, fragment, numbers, colors, left }: Rectangle) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
  return {
    VERTICES: 6,
    VERTEX_SHADER_SOURCE: vertex,
    FRAGMENT_SHADER_SOURCE: fragment,
    METHOD: TRIANGLES as 4,
    UNIFORMS,
    ATTRIBUTES: [
      ...numbers.map(([name, size]) => ({ name, size, type: FLOAT })),
      ...[...colors, 'a_id'].map((name) => ({
        ...{ name, size: 4, type: UNSIGNED_BYTE, normalized: true },
      })),
    ],
    CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
    CONSTANT_DATA: [
      [left, 1],
      [left, -1],
      [1, 1],
      [1, 1],
      [left, -1],
      [1, -1],
    ],
  }
}

export function setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
  gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
  gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio)
  gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio)
}
