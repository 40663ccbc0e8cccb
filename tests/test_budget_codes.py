"""Budget codes along the chain: what pays an action may be another budget programme, or another office's."""

import pytest

from masterplan_cli.merging import merge
from masterplan_cli.rules.alignment.budget_code_chain import budget_code_chain
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import read

SHEET = """
dimension: living
programmes:
  - id: posyandu
    strategy: s
    name: Posyandu
    nature: new
    lead_office: dinkes
    budget_code: {{programme: "1.02.02"}}
    actions:
      - {{id: posyandu-1, group: literacy, name: Melatih kader, output: {{name: Kader, volume: 9, unit: orang}}, office: {office}, years: [2025], budget_code: {{{code}}}}}
"""


@pytest.mark.parametrize(
    ("office", "code", "weights"),
    [
        ("dinkes", 'activity: "1.02.02.2.02"', []),
        ("dinkes", 'activity: "1.02.02.2.02", sub_activity: "1.02.02.2.02.0009"', []),
        ("dinkes", 'activity: "1.02.03.2.02"', ["warning"]),
        ("dpmd", 'activity: "2.13.05.2.01"', []),
        ("dpmd", 'activity: "2.13.05.2.01", sub_activity: "2.13.04.2.01.0001"', ["error"]),
    ],
)
def test_an_action_is_paid_by_its_programme_or_by_that_of_another_office(
    office: str, code: str, weights: list[str]
) -> None:
    source, unreadable = read("worksheets/living.yaml", SHEET.format(office=office, code=code).encode())
    worksheet, misfits = fit(source)
    assert [one.message.en for one in (*unreadable, *misfits)] == []
    breaches = budget_code_chain.breaches(merge([worksheet]))
    assert [(breach.severity or budget_code_chain.kind.severity).value for breach in breaches] == weights
