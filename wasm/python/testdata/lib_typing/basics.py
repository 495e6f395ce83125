from typing import *
import typing

T = TypeVar("T")
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int], Callable[[int], str], Callable[..., int], Tuple[int, ...], Any, Literal["a", 1], ClassVar[int], Final[int], Annotated[int, "x"], Type[int], Iterable[T], T, NoReturn, Never, Self, list[int], dict[str, list[int]], int | None, Union[int, None], Generic, Concatenate, TypeAlias)
print(get_origin(List[int]), get_args(Dict[str, int]), get_type_hints(lambda: 0), Optional[int] == Union[int, None], List[int] == List[int], Union[int, str] == Union[str, int], get_args(Callable[[int, str], bool]), get_args(Literal[1, 2]), get_origin(int), get_args(Annotated[int, 1]))


class Box(Generic[T]):
    def __init__(self, v: T):
        self.v = v


print(Box[int], Box[int](3).v, Box.__parameters__, Box[T], cast(int, "x"), NewType("U", int)(5), NewType("U", int))


class Movie(TypedDict, total=False):
    name: str
    year: Required[int]


class E(NamedTuple):
    a: int
    b: str = "x"


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


print(Movie(name="a", year=1), Movie.__required_keys__, Movie.__optional_keys__, Movie.__annotations__, E(1), E._field_defaults, isinstance(open("x", "w"), Closes), isinstance(3, Closes), TYPE_CHECKING)


@overload
def f(a: int) -> int: ...
def f(a):
    return a


@final
class Z:
    pass


def g(a: int, b: "str" = "x") -> Optional[int]:
    return a


print(f(1), Z.__final__, get_type_hints(g), assert_type(3, int), reveal_type.__name__, typing.get_overloads(f) if False else "", no_type_check.__name__, is_typeddict(Movie))
for bad in (lambda: List[int, str], lambda: Union[()], lambda: Optional[1, 2], lambda: Callable[int], lambda: Box[int, str], lambda: isinstance([], List[int]), lambda: Any(), lambda: assert_never(3), lambda: Literal[[]], lambda: Protocol[int]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
