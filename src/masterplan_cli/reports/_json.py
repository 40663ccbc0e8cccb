"""JSON as reports write it: readable, and harmless on a terminal."""

import json
import re
from typing import Any

from masterplan_cli.reports._visible import COMMAND, unseen


def written(data: Any) -> str:
    """The data in lines; what is unseen or a command is escaped: terminals and CI services obey, readers of JSON get it back."""
    text = json.dumps(data, indent=2, ensure_ascii=False)
    text = re.sub(r"[^\n -~]", lambda found: json.dumps(found[0])[1:-1] if unseen(found[0]) else found[0], text)
    return COMMAND.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
