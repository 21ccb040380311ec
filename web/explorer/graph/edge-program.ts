import type { Attributes } from 'graphology-types'
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { rectangleDefinition, setUniforms, type Uniform } from './rectangle-program.ts'

// Sigma draws solid straight lines, one on the other where edges run alongside. This program draws
// a line with its arrow head in one rectangle: dashed or solid, and beside the straight way where
// several edges share it. Lengths are in pixels at the first zoom, as sigma's sizes are.

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_shape;   // thickness, offset to the side, radius of the start, radius of the end
attribute vec2 a_style;   // dashed, arrow: 0 or 1
attribute vec2 a_corner;  // 0 at the start to 1 at the end, -1 or 1 to the sides

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_place;     // along and across
varying vec2 v_size;      // length and thickness
varying vec2 v_style;

void main() {
  float pixel = 2.0 * u_correctionRatio / u_sizeRatio;
  vec2 way = a_end - a_start;
  float far = max(length(way), 1e-9);
  vec2 along = way / far;
  vec2 aside = vec2(-along.y, along.x);
  float thickness = max(a_shape.x, u_sizeRatio);
  // No wider than it must be: without a graphics card each pixel costs.
  #ifdef PICKING_MODE
  float margin = thickness / 2.0 + 3.0 * u_sizeRatio;
  #else
  float margin = a_style.y > 0.5 ? 1.3 * thickness + 2.5 * u_sizeRatio : thickness / 2.0 + 0.7 * u_sizeRatio;
  #endif
  float size = max(far / pixel - a_shape.z - a_shape.w, 0.0);

  float step = a_shape.z + a_corner.x * size;
  vec2 place = a_start + pixel * (along * step + aside * (a_shape.y + a_corner.y * margin));
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);

  v_place = vec2(a_corner.x * size, a_corner.y * margin);
  v_size = vec2(size, thickness);
  v_style = a_style;
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
varying vec2 v_place;
varying vec2 v_size;
varying vec2 v_style;

uniform float u_sizeRatio;
uniform float u_pixelRatio;

void main() {
  float head = v_style.y * (3.0 * v_size.y + 4.0 * u_sizeRatio);
  float rest = v_size.x - v_place.x;
  bool inHead = rest < head;
  float width = inHead ? rest * 0.42 : v_size.y / 2.0;

  #ifdef PICKING_MODE
  // Thin lines are hard to meet: what is near counts.
  gl_FragColor = abs(v_place.y) <= max(width, 3.0 * u_sizeRatio) ? v_color : vec4(0.0);
  #else
  float soft = 0.7 * u_sizeRatio / u_pixelRatio;
  float cover = 1.0 - smoothstep(-soft, soft, abs(v_place.y) - width);
  bool isGap = v_style.x > 0.5 && !inHead && mod(v_place.x, 9.0 * u_sizeRatio) > 5.0 * u_sizeRatio;
  gl_FragColor = isGap ? vec4(0.0) : vec4(v_color.rgb * v_color.a, v_color.a) * cover;
  #endif
}
`

/** What an edge's attributes may say besides sigma's own. */
export interface EdgeStyle {
  /** How far to the side of the straight way it runs, in pixels. */
  offset: number
  isDashed: boolean
  hasArrow: boolean
}

export class LineProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends EdgeProgram<Uniform, N, E, G> {
  getDefinition() {
    return rectangleDefinition({
      vertex: VERTEX,
      fragment: FRAGMENT,
      numbers: [
        ['a_start', 2],
        ['a_end', 2],
        ['a_shape', 4],
        ['a_style', 2],
      ],
      colors: ['a_color'],
      left: 0,
    })
  }

  processVisibleItem(
    id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<EdgeStyle>,
  ) {
    const { size, color, offset = 0, isDashed = false, hasArrow = false } = data
    this.array.set(
      [
        ...[source.x, source.y, target.x, target.y],
        ...[size, offset, source.size, target.size],
        ...[isDashed ? 1 : 0, hasArrow ? 1 : 0],
        ...[floatColor(color), id],
      ],
      start,
    )
  }

  setUniforms(params: RenderParams, info: ProgramInfo<Uniform>) {
    setUniforms(params, info)
  }
}
