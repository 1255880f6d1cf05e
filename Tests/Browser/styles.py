"""A style sheet taken apart, so that a browser can be asked about each of its parts alone."""

import re
from dataclasses import dataclass

import tinycss2

# At-rules that hold rules, and those that hold declarations; of others the browser is asked as they stand.
HOLDING_RULES = {"media", "supports", "layer", "container", "scope", "starting-style", "keyframes"}
HOLDING_DECLARATIONS = {"font-face", "page", "property", "counter-style", "font-palette-values", "view-transition"}
QUIET = {"skip_comments": True, "skip_whitespace": True}
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")


@dataclass
class Part:
    """A declaration, or a rule without one, and what stands around it from the outside in."""

    line: int
    around: tuple
    name: str = ""
    value: str = ""
    # Whether it is an at-rule that ends without a block.
    is_bare: bool = False

    @property
    def is_optional(self):
        """Whether the style itself asks if the browser knows it."""
        return any(rule.startswith("@supports") for rule in self.around)

    def sheet(self, value):
        """A style sheet of this part alone."""
        inmost = f"{self.name}: {value}" if self.name else ""
        blocks = self.around
        if self.is_bare:
            *blocks, inmost = [*self.around[:-1], f"{self.around[-1]};"]
        return "".join(f"{rule} {{ " for rule in blocks) + inmost + " }" * len(blocks)


def parts_of(css):
    """Every part of a style; an error in it fails the test."""
    return list(walk(tinycss2.parse_stylesheet(css, **QUIET), ()))


def walk(nodes, around):
    for node in nodes:
        assert node.type != "error", f"line {node.source_line}: {node.message}"
        if node.type == "declaration":
            important = " !important" if node.important else ""
            yield Part(node.source_line, around, node.name, tinycss2.serialize(node.value).strip() + important)
            continue
        inside = (*around, head_of(node))
        yield Part(node.source_line, inside, is_bare=node.content is None)
        if node.content is None:
            continue
        if node.type == "qualified-rule" or node.lower_at_keyword in HOLDING_DECLARATIONS:
            yield from walk(tinycss2.parse_blocks_contents(node.content, **QUIET), inside)
        elif node.lower_at_keyword in HOLDING_RULES:
            yield from walk(tinycss2.parse_rule_list(node.content, **QUIET), inside)


def head_of(rule):
    words = tinycss2.serialize(rule.prelude).strip()
    return words if rule.type == "qualified-rule" else f"@{rule.at_keyword} {words}".strip()


def selectors_of(part):
    """The selectors of the innermost rule; none for an at-rule and for a moment of keyframes."""
    if part.around[-1].startswith("@") or any("keyframes" in rule for rule in part.around):
        return []
    selectors = [[]]
    for token in tinycss2.parse_component_value_list(part.around[-1]):
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return [tinycss2.serialize(selector).strip() for selector in selectors]


def variables_of(parts):
    """The values that the style gives to each of its variables, in whatever circumstances."""
    values = {}
    for part in parts:
        if part.name.startswith("--"):
            values.setdefault(part.name, []).append(part.value)
    return values


def meanings_of(part, variables):
    """The values of a declaration with its variables written out, one for each way in which they are given."""
    most = max([1, *(len(values) for values in variables.values())])
    return list(dict.fromkeys(written_out(part.value, variables, way) for way in range(most)))


def written_out(value, variables, way, depth=0):
    def replace(found):
        given = variables.get(found.group(1), [found.group(2) or f"{found.group(1)} is not given"])
        return written_out(given[min(way, len(given) - 1)], variables, way, depth + 1)

    assert depth < 10, f"variables name each other: {value}"
    return VARIABLE.sub(replace, value)
