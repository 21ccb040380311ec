import type { Attributes } from 'graphology-types'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { rectangleDefinition, setUniforms, type Uniform } from './rectangle-program.ts'
import type { Shape } from './palette.ts'

// Sigma draws discs. Types of things differ by shape, too, for those who do not tell the colors
// apart, and what does not exist yet is hollow.

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_position;
attribute vec3 a_form;    // radius, shape, hollow
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_place;     // in radii
varying vec3 v_form;

void main() {
  float pixel = 2.0 * u_correctionRatio / u_sizeRatio;
  vec2 place = a_corner * 1.3;
  gl_Position = vec4((u_matrix * vec3(a_position + place * a_form.x * pixel, 1)).xy, 0, 1);
  v_place = place;
  v_form = a_form;
  v_rim = a_rim;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_place;
varying vec3 v_form;

uniform float u_sizeRatio;
uniform float u_pixelRatio;

float outside() {
  vec2 p = abs(v_place);
  if (v_form.y < 0.5) return length(p) - 1.0;
  if (v_form.y < 1.5) return max(p.x, p.y) - 0.88;
  if (v_form.y < 2.5) return (p.x + p.y - 1.22) * 0.707;
  return max(p.x * 0.866 + p.y * 0.5, p.y) - 0.95;
}

void main() {
  float far = outside() * v_form.x;
  #ifdef PICKING_MODE
  gl_FragColor = far <= 0.0 ? v_color : vec4(0.0);
  #else
  float soft = 0.7 * u_sizeRatio / u_pixelRatio;
  float rim = 1.5 * u_sizeRatio;
  float body = 1.0 - smoothstep(-soft, soft, far);
  float inner = 1.0 - smoothstep(-soft, soft, far + rim);
  float core = v_form.z > 0.5 ? 1.0 - smoothstep(-soft, soft, far + 2.5 * rim) : 0.0;
  vec3 color = mix(v_rim.rgb, mix(v_color.rgb, v_rim.rgb, core), inner);
  float alpha = mix(v_rim.a, v_color.a, inner) * body;
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}
`

const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'hexagon']

/** What a node's attributes may say besides sigma's own. */
export interface NodeStyle {
  shape: Shape
  isHollow: boolean
  /** The color of the thin line around it. */
  rim: string
}

export class ThingProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends NodeProgram<Uniform, N, E, G> {
  getDefinition() {
    return rectangleDefinition({
      vertex: VERTEX,
      fragment: FRAGMENT,
      numbers: [
        ['a_position', 2],
        ['a_form', 3],
      ],
      colors: ['a_color', 'a_rim'],
      left: -1,
    })
  }

  processVisibleItem(id: number, start: number, data: NodeDisplayData & Partial<NodeStyle>) {
    const { x, y, size, color, shape = 'circle', isHollow = false, rim = color } = data
    this.array.set(
      [
        ...[x, y, size, SHAPES.indexOf(shape), isHollow ? 1 : 0],
        ...[floatColor(color), floatColor(rim), id],
      ],
      start,
    )
  }

  setUniforms(params: RenderParams, info: ProgramInfo<Uniform>) {
    setUniforms(params, info)
  }
}
