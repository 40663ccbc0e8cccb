"""JSON as reports write it: readable, and harmless on a terminal."""

import json
import re
from typing import Any

from masterplan_cli.reports._visible import unseen


def written(data: Any) -> str:
    """The data in lines; unseen characters are escaped, for a terminal would obey them and lone surrogates have no UTF-8."""
    text = json.dumps(data, indent=2, ensure_ascii=False)
    return re.sub(r"[^\n -~]", lambda found: json.dumps(found[0])[1:-1] if unseen(found[0]) else found[0], text) + "\n"
