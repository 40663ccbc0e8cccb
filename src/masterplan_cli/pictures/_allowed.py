"""What a drawing may hold: elements, attributes and properties of SVG that draw, and nothing that acts or fetches."""

ELEMENTS = frozenset(
    """
    svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image
    linearGradient radialGradient stop clipPath mask pattern marker style
    filter feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset
    """.split()
)
"""`style` is read and never written."""

GROUPS = {"a": "g"}
"""What becomes of elements that only lead somewhere."""

UNSEEN = frozenset(
    """
    script metadata set animate animateTransform animateMotion animateColor mpath discard view cursor
    color-profile font font-face missing-glyph glyph hkern vkern flowRoot
    """.split()
)
"""Left out without a word: a picture, on paper or on a page, shows nothing of them."""

TEXTS = frozenset(("text", "tspan", "textPath", "title", "desc", "style"))
"""Elements whose text counts."""

_SHAPES = """
    x y width height x1 y1 x2 y2 cx cy r rx ry fx fy fr d points transform viewBox preserveAspectRatio pathLength
    offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits
    patternUnits patternContentUnits patternTransform markerWidth markerHeight markerUnits refX refY orient
    dx dy rotate textLength lengthAdjust startOffset method spacing
    filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 type values
    id version
"""
_LOOKS = """
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask filter
    stop-color stop-opacity flood-color flood-opacity marker-start marker-mid marker-end paint-order vector-effect
    color-interpolation color-interpolation-filters shape-rendering image-rendering text-rendering
    font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing
    text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction
"""
PROPERTIES = frozenset(_LOOKS.split())
"""Properties that are attributes as well."""

STYLES = frozenset(("mix-blend-mode", "isolation", "marker", "font"))
"""Properties that are none: they stay in `style`."""

ATTRIBUTES = frozenset(_SHAPES.split()) | PROPERTIES

FUNCTIONS = frozenset(
    "url rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy".split()
)
"""What may stand before a bracket in a value."""
