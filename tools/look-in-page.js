// What tools/look.js runs in the page that it looks at.

/* global document, dispatchEvent, getComputedStyle, history, innerHeight, innerWidth, Node, PopStateEvent,
   requestAnimationFrame, scrollTo */

/** Goes to another address without loading the page anew, as back and forward do. */
export function goTo(address) {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/**
 * What is wider than the window, makes a page of one window longer than it, is cut off, scrolls sideways without a hint, is covered by something else
 * or too small to be hit, and what axe-core finds.
 */
export async function findWrong({ isNarrow, isFull }) {
  const wrong = []
  const words = (element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`
  const root = document.documentElement
  if (root.scrollWidth > innerWidth) wrong.push(`wider than the window: ${root.scrollWidth}`)
  // Wide, all is one window high: each part scrolls for itself.
  const { scrollHeight } = document.scrollingElement
  if (!isNarrow && scrollHeight > innerHeight) wrong.push(`higher than the window: ${scrollHeight}`)
  const isScrolledOut = (element, x, y) => {
    for (let over = element.parentElement; over && over !== root; over = over.parentElement) {
      const { left, top, right, bottom } = over.getBoundingClientRect()
      const scrolls = getComputedStyle(over).overflow !== 'visible'
      if (scrolls && (x < left || x > right || y < top || y > bottom)) return true
    }
    return false
  }
  // Shadows on the sides say that there is more.
  const hasHint = (element) => element.parentElement.matches('.more-before, .more-after')
  const hasPopup = document.querySelector('.suggestions, .menu-body') !== null
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true }))
      continue
    if (element.closest('svg, .canvas-drawing, .skip, .only-read')) continue
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    const hides = ['hidden', 'clip'].includes(style.overflowX)
    if (isCut && hides && style.textOverflow !== 'ellipsis' && !element.title)
      wrong.push(`cut off: ${words(element)}`)
    if (isCut && ['auto', 'scroll'].includes(style.overflowX) && isNarrow && !hasHint(element))
      wrong.push(`scrolls sideways: ${words(element)}`)
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '',
    )
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    if (hasText && style.display !== 'inline' && !hasPopup && !isScrolledOut(element, x, y)) {
      const top = document.elementFromPoint(x, y)
      if (top && !element.contains(top) && !top.contains(element))
        wrong.push(`covered: ${words(element)} by ${words(top)}`)
    }
    if (
      element.matches('button, a, input, select, summary, [role=option]') &&
      style.display !== 'inline' &&
      (box.width < 23.5 || box.height < 23.5) &&
      !(element.matches('input') && element.closest('label'))
    )
      wrong.push(`small: ${words(element)} ${box.width.toFixed()}×${box.height.toFixed()}`)
  }
  const { violations } = await globalThis.axe.run(document, {
    resultTypes: ['violations'],
    ...(isFull
      ? { rules: { 'target-size': { enabled: true } } }
      : { runOnly: ['color-contrast', 'scrollable-region-focusable'] }),
  })
  // What is scrolled out of sight and not laid out yet has no size.
  const isLaidOut = ({ target: [selector] }) =>
    document.querySelector(selector)?.checkVisibility({ contentVisibilityAuto: true }) ?? true
  for (const { id, impact, nodes } of violations) {
    const seen = nodes.filter(isLaidOut).map(({ html }) => html.slice(0, 100))
    if (['serious', 'critical'].includes(impact) && seen.length > 0)
      wrong.push(`${id}: ${seen.join(' | ').slice(0, 300)}`)
  }
  return [...new Set(wrong)]
}
