"""A name that a template uses and nobody defined."""

from collections.abc import Mapping

from jinja2.exceptions import SecurityError
from jinja2.runtime import StrictUndefined
from jinja2.utils import missing

from masterplan_cli.language import Text
from masterplan_cli.templating.words import Words

_FORBIDDEN = Text(id="Templat tidak boleh memakai `{name}`.", en="No template may use `{name}`.")
_OTHERWISE = Text(
    id="Templat tidak dapat memakai `{name}`: `{hint}`.", en="The template cannot use `{name}`: `{hint}`."
)


class Wanted(str):
    """jinja2's message for an undefined name, with what it was that somebody wanted."""

    __slots__ = ("known", "name", "told")

    name: str
    known: tuple[str, ...] | None
    """What may have been meant; None where it is any name of the template."""
    told: Text


class Missing(StrictUndefined):
    """Fails when it is used, and says what there is instead."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        wanted = Wanted(super()._undefined_message)
        wanted.name = str(self._undefined_name)
        owner = self._undefined_obj
        if issubclass(self._undefined_exception, SecurityError):
            wanted.known, wanted.told = (), _FORBIDDEN.fill(name=wanted.name)
        elif hint := self._undefined_hint:
            wanted.known, wanted.told = (), _OTHERWISE.fill(name=wanted.name, hint=hint)
        else:
            wanted.known = None if owner is missing else _names_of(owner)
            wanted.told = _told(owner, wanted.name)
        return wanted


def _names_of(owner: object) -> tuple[str, ...]:
    if isinstance(owner, Words | Mapping):
        return tuple(name for name in owner if isinstance(name, str))
    fields = getattr(type(owner), "model_fields", None)
    return tuple(fields) if fields else tuple(name for name in dir(owner) if not name.startswith("_"))


def _told(owner: object, name: str) -> Text:
    if owner is missing:
        return Text(id=f"Nama `{name}` tidak dikenal dalam templat ini.", en=f"This template knows no `{name}`.")
    if owner is None:
        return Text(id=f"Nilai sebelum `.{name}` kosong.", en=f"The value before `.{name}` is empty.")
    if isinstance(owner, Words):
        return Text(id=f"Kata `{owner!r}.{name}` tidak ada.", en=f"There is no word `{owner!r}.{name}`.")
    kind = type(owner).__name__
    return Text(id=f"`{kind}` tidak memiliki `{name}`.", en=f"`{kind}` has no `{name}`.")
