"""Writes templates that nobody would: every name, filter, test, statement and operator with each other."""

from random import Random

_NAMES = (
    *(
        "plan",
        "views",
        "names",
        "words",
        "charts",
        "language",
        "today",
        "findings",
        "review",
        "outline",
        "marked",
        "range",
    ),
    *(
        "namespace",
        "loop",
        "caller",
        "varargs",
        "kwargs",
        "self",
        "super",
        "item",
        "m",
        "n",
        "none",
        "true",
        "tidak_ada",
    ),
)
_PARTS = (
    *(
        "programmes",
        "region",
        "name",
        "id",
        "plan",
        "missions",
        "glance",
        "road_map",
        "swot",
        "swot_by_dimension",
        "cascade",
    ),
    *(
        "of",
        "get",
        "all",
        "items",
        "keys",
        "values",
        "index",
        "count",
        "join",
        "replace",
        "format",
        "fill",
        "to",
        "split",
    ),
    *(
        "title",
        "figure",
        "heading",
        "chapter",
        "table",
        "see",
        "contents",
        "cited",
        "upper",
        "first",
        "last",
        "cycle",
        "changed",
    ),
    *(
        "__class__",
        "__init__",
        "__globals__",
        "mro",
        "_plan",
        "model_fields",
        "origin",
        "at",
        "message",
        "kind",
        "diagnostics",
    ),
    *(
        "programme",
        "dimension",
        "roadmap",
        "budget",
        "radar",
        "house",
        "month",
        "years",
        "days",
        "office",
        "x",
        "a.b",
        "0",
    ),
)
_FILTERS = (
    *(
        "abs",
        "attr",
        "batch",
        "count",
        "d",
        "default",
        "dictsort",
        "first",
        "groupby",
        "int",
        "items",
        "last",
        "length",
        "list",
    ),
    *(
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "reverse",
        "round",
        "select",
        "selectattr",
        "slice",
        "sort",
        "sum",
        "unique",
    ),
    *(
        "capitalize",
        "indent",
        "lower",
        "string",
        "trim",
        "upper",
        "inline",
        "item",
        "code",
        "link",
        "join",
        "fill",
        "number",
    ),
    *(
        "money",
        "quantity",
        "date",
        "month",
        "year",
        "e",
        "escape",
        "float",
        "replace",
        "title",
        "truncate",
        "urlencode",
    ),
    *(
        "wordcount",
        "xmlattr",
        "pprint",
        "tojson",
        "safe",
        "random",
        "format",
        "forceescape",
        "striptags",
        "filesizeformat",
    ),
)
_TESTS = (
    *(
        "defined",
        "undefined",
        "none",
        "string",
        "number",
        "mapping",
        "iterable",
        "sequence",
        "callable",
        "sameas(1)",
        "in [1]",
    ),
    *("filter", "test", "eq(plan)", "lt('x')", "divisibleby(0)", "escaped", "odd", "even", "lower", "upper", "boolean"),
)
_VALUES = (
    *(
        "0",
        "1",
        "-1",
        "7.5",
        "1e308",
        "99999",
        "10 ** 30",
        "''",
        "'x'",
        "'<b>'",
        "'\\n'",
        "'{x}'",
        "'{x!r:>9}'",
        "'%s'",
    ),
    *(
        "[]",
        "()",
        "{}",
        "[1, 'x', none]",
        "('a',)",
        "{'a': 1}",
        "{1: [2]}",
        "'a.b'",
        "'__class__'",
        "'../../x'",
        "'\\ue0000\\ue001'",
    ),
    *("'\\ud800'", "'x' * 5000", "range(2000)", "[[[[]]]]", "'documents/surat.md.j2'", "'parts/region.md.j2'"),
)
_OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", ">=", "in", "not in", "and", "or")


def template(chance: Random) -> str:
    """The text of a template."""
    return "\n".join(_statement(chance, 3) for _ in range(chance.randint(1, 4)))


def _statement(chance: Random, depth: int) -> str:
    value = _expression(chance, 3)
    if depth <= 0:
        return f"{{{{ {value} }}}}"
    body = _statement(chance, depth - 1)
    match chance.randrange(16):
        case 0:
            return f"{{% for item in {value} %}}{body}{{% else %}}{_statement(chance, 0)}{{% endfor %}}"
        case 1:
            return f"{{% for item in {value} recursive %}}{{{{ loop({_expression(chance, 1)}) }}}}{{% endfor %}}"
        case 2:
            return f"{{% if {value} %}}{body}{{% elif {_expression(chance, 1)} %}}x{{% endif %}}"
        case 3:
            name = chance.choice(("m", "n", "item", "plan", "loop", "_x"))
            return f"{{% macro {name}(a, b={value}) %}}{body}{{% endmacro %}}{{{{ {name}({_expression(chance, 1)}) }}}}"
        case 4:
            return (
                f"{{% macro m(a) %}}{{{{ caller({value}) }}}}{{% endmacro %}}{{% call(x) m(1) %}}{body}{{% endcall %}}"
            )
        case 5:
            return f"{{% set n = namespace(a={value}, b=[]) %}}{{% for i in range(9) %}}{{% set n.a = [n.a, n.a] %}}{{% endfor %}}{body}{{{{ n.a }}}}"
        case 6:
            return f"{{% set {chance.choice(('x', 'x, y', 'n.a', 'plan', 'loop'))} = {value} %}}{body}"
        case 7:
            return f"{{% set x %}}{body}{{% endset %}}{{{{ x ~ {value} }}}}"
        case 8:
            return f"{{% filter {chance.choice(_FILTERS)} %}}{body}{{% endfilter %}}"
        case 9:
            return f"{{% {chance.choice(('include', 'import', 'extends'))} {value} {chance.choice(('', 'as m', 'ignore missing', 'with context'))} %}}{body}"
        case 10:
            return f"{{% block b{chance.randrange(3)} %}}{body}{{{{ {chance.choice(('super()', 'self.b0()', 'self', 'super'))} }}}}{{% endblock %}}"
        case 11:
            return f"{{% with a = {value} %}}{body}{{% endwith %}}"
        case 12:
            return f"{{% {chance.choice(('autoescape false', 'do x', 'break', 'debug', 'trans', 'raw', 'endfor', ''))} %}}{body}"
        case 13:
            return f"## {body}\n\n| a | b |\n| --- | --- |\n| {{{{ {value} }}}} | x |\n"
        case _:
            return f"{{{{ {value} }}}}{body}"


def _expression(chance: Random, depth: int) -> str:
    if depth <= 0:
        return chance.choice((chance.choice(_NAMES), chance.choice(_VALUES)))
    inner = _expression(chance, depth - 1)
    match chance.randrange(12):
        case 0 | 1:
            return f"{inner}.{chance.choice(_PARTS)}"
        case 2:
            return f"{inner}[{_expression(chance, depth - 2)}]"
        case 3:
            return f"{inner}({_arguments(chance, depth)})"
        case 4 | 5:
            return f"({inner} | {chance.choice(_FILTERS)}({_arguments(chance, depth)}))"
        case 6:
            return f"({inner} | {chance.choice(('map', 'select', 'selectattr', 'groupby', 'sort', 'sum', 'unique'))}({_named(chance)}) | list)"
        case 7:
            return f"({inner} {chance.choice(_OPERATORS)} {_expression(chance, depth - 1)})"
        case 8:
            return f"({inner} is {chance.choice(('', 'not '))}{chance.choice(_TESTS)})"
        case 9:
            return f"({inner} if {_expression(chance, depth - 2)} else {_expression(chance, depth - 2)})"
        case 10:
            return f"{inner}[{chance.choice((':', '::-1', '1:', ':99999999999', '::0'))}]"
        case _:
            return chance.choice(
                ("views." + chance.choice(_PARTS), "plan." + chance.choice(_PARTS), "charts.roadmap(views.road_map)")
            )


def _arguments(chance: Random, depth: int) -> str:
    return ", ".join(_expression(chance, depth - 2) for _ in range(chance.randrange(3)))


def _named(chance: Random) -> str:
    part, filter_ = chance.choice(_PARTS), chance.choice(_FILTERS)
    return chance.choice((f"attribute='{part}'", f"'{part}'", f"'{filter_}'", "attribute=0", f"'{part}', 'eq', 1", ""))
