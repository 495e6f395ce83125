"""literal_eval; the trees of programs are not here."""

__all__ = ["literal_eval"]


def literal_eval(node_or_string):
    """The value of a text that is made of literals."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    from _machine import not_literal
    text = node_or_string.lstrip(" \t")
    found = not_literal(text)
    if found is not None:
        kind, line = found
        if kind == "None":
            raise ValueError("malformed node or string: None")
        raise ValueError(f"malformed node or string on line {line}: <ast.{kind} object at {id(text):#x}>")
    return eval(text, {"set": set})


def __getattr__(name):
    if name in ("parse", "walk", "dump", "unparse", "NodeVisitor", "NodeTransformer", "AST", "get_docstring", "get_source_segment", "fix_missing_locations",
                "iter_child_nodes", "iter_fields", "copy_location", "increment_lineno") or name[:1].isupper():
        raise NotImplementedError(f"ast.{name} is not supported in the playground")
    raise AttributeError(f"module 'ast' has no attribute {name!r}")
