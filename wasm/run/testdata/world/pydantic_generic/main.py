# Generic models, unions that a field tells apart, and what version 1 called otherwise.
from typing import Annotated, Generic, List, Literal, Optional, TypeVar, Union

from pydantic import BaseModel, Field, TypeAdapter, ValidationError, validator

T = TypeVar("T")
K = TypeVar("K")


def attempt(make, *arguments, **fields):
    try:
        print(repr(make(*arguments, **fields)))
    except ValidationError as error:
        print(error)


class Item(BaseModel):
    id: int


class Page(BaseModel, Generic[T]):
    items: List[T]
    total: int = Field(ge=0)


class Pair(BaseModel, Generic[T, K]):
    a: T
    b: K


class Wrapper(BaseModel, Generic[T]):
    inner: Pair[T, int]
    other: Optional[T] = None


class Short[X](BaseModel):
    x: X


attempt(Page[Item], items=[{"id": "1"}], total=1)
attempt(Page[int], items=["x"], total=-1)
attempt(Page[str].model_validate_json, '{"items": ["a"], "total": 1}')
attempt(Wrapper[str], inner={"a": "x", "b": "1"})
attempt(Wrapper[int], inner={"a": "x"}, other="z")
attempt(Short[int], x="5")
attempt(Pair, a=1, b=[None])
print(Page[int] is Page[int], issubclass(Page[int], Page), Page[Pair[int, str]].__name__, Pair[int, str](a=1, b="2").model_dump())
for wrong in Item, Pair:
    try:
        wrong[int]
    except TypeError as error:
        print(error)


class Cat(BaseModel):
    kind: Literal["cat", "tiger"]
    meows: int


class Dog(BaseModel):
    kind: Literal["dog"]
    barks: float


class Owner(BaseModel):
    pet: Union[Cat, Dog] = Field(discriminator="kind")
    pets: list[Annotated[Union[Cat, Dog], Field(discriminator="kind")]] = []


attempt(Owner, pet={"kind": "tiger", "meows": "3"}, pets=[{"kind": "dog", "barks": 1}])
attempt(Owner, pet=Dog(kind="dog", barks=2))
attempt(Owner, pet={"kind": "cow"})
attempt(Owner, pet={})
attempt(Owner, pet=5)
attempt(Owner, pet={"kind": "cat", "meows": "x"}, pets=[{"kind": "dog"}])


class Old(BaseModel):
    a: int
    b: str = ""

    class Config:
        extra = "forbid"
        str_strip_whitespace = True
        orm_mode = True

    @validator("a")
    def positive(cls, v):
        if v < 0:
            raise ValueError("must be positive")
        return v

    @validator("b", pre=True)
    def with_a(cls, v, values):
        return f" {v} of {values['a']} "


attempt(Old, a=1, b="x")
attempt(Old, a=-1, c=1)
print(Old.parse_obj({"a": 1}).dict())
print(Old(a=2).copy(update={"a": 3}).json())
