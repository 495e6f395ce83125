import sys
from typing import Annotated, Optional, Literal, List
from enum import Enum
from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator, ConfigDict, TypeAdapter, computed_field
class Color(Enum):
    red="red"; blue="blue"
class Address(BaseModel):
    street: str
    zip: int = 0
class User(BaseModel):
    id: int
    name: str = Field(min_length=2, max_length=5)
    age: Optional[int] = None
    tags: list[str] = []
    address: Optional[Address] = None
    color: Color = Color.red
    kind: Literal["a","b"] = "a"
    x: int | str = 5
    @field_validator("name")
    @classmethod
    def nm(cls, v):
        if "x" in v: raise ValueError("no x")
        return v.title()
    @model_validator(mode="after")
    def chk(self):
        assert self.id != 13, "unlucky"
        return self
    @computed_field
    @property
    def up(self) -> str: return self.name.upper()
u = User(id="12", name="ada", address={"street": "s", "zip": "5"}, tags=("a",))
print(u); print(repr(u)); print(u.model_dump(), u.model_dump_json())
for kw in [dict(), dict(id="x", name="a"*60, age="q", tags="no", address=5, color="green", kind="z", x=[1]), dict(id=13, name="bob"), dict(id=1,name="xx")]:
    try: User(**kw)
    except ValidationError as e: print(e); print(e.errors()[0])
class Node(BaseModel):
    v: int
    kids: List["Node"] = []
print(Node.model_validate({"v":1,"kids":[{"v":2}]}))
class F(BaseModel, frozen=True):
    model_config = ConfigDict(extra="forbid")
    a: int
try: F(a=1,b=2)
except ValidationError as e: print(e)
f = F(a=1); print(hash(f) == hash(F(a=1)), f == F(a=1))
try: f.a = 5
except ValidationError as e: print(e)
try: u.nope = 5
except ValueError as e: print(e)
try: u.nope
except AttributeError as e: print(e)
print(User.model_fields["name"], u.model_copy(update={"id": 5}).id, u.model_fields_set)
print(TypeAdapter(List[int]).validate_python(["1", 2]))
print(type(User), u == User(**u.model_dump()))
User(id=1)
