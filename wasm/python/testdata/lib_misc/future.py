from __future__ import annotations
import __future__
def f(x: Foo[int] | None = 3, *a: "str", k: lambda y: y+1 = 2) -> list[Bar]:
    z: Undefined = 5
    return x
class A:
    x: int
    y: dict[str, "B"] = {}
m: Nope = 3
print(f.__annotations__, A.__annotations__, __annotations__)
print(annotations, __future__.all_feature_names)
print(__future__.annotations.getOptionalRelease(), __future__.annotations.getMandatoryRelease(), __future__.annotations.compiler_flag)
for name in __future__.all_feature_names:
    print(name, getattr(__future__, name), getattr(__future__, name).compiler_flag)
print(sorted(__future__.__all__))
import dataclasses, typing
@dataclasses.dataclass
class Node:
    value: int
    next: Node | None = None
    kinds: typing.ClassVar[list[str]] = []
print(Node(1, Node(2)), [(field.name, field.type) for field in dataclasses.fields(Node)])
def link(a: Node, b: Node) -> Node: ...
print(typing.get_type_hints(link)["a"] is Node)
