"""A process of its own, with limits, in which files that strangers may have sent are read."""

from masterplan_cli.child._answers import Answer, Json, Lost, Refused, Task
from masterplan_cli.child._process import Child, Limits, child

__all__ = ["Answer", "Child", "Json", "Limits", "Lost", "Refused", "Task", "child"]
