"""What the kinds of block are called in sentences."""

from masterplan_cli.language import Text

NAMES = {
    "office": Text(id="perangkat daerah", en="office"),
    "issue": Text(id="isu", en="issue"),
    "gap": Text(id="kesenjangan", en="gap"),
    "swot-entry": Text(id="butir SWOT", en="SWOT entry"),
    "swot-strategy": Text(id="strategi TOWS", en="TOWS strategy"),
    "mission": Text(id="misi", en="mission"),
    "indicator": Text(id="indikator", en="indicator"),
    "objective": Text(id="sasaran", en="objective"),
    "strategy": Text(id="strategi", en="strategy"),
    "programme": Text(id="program", en="programme"),
    "action": Text(id="aksi", en="action"),
    "quick-win": Text(id="quick win", en="quick win"),
    "planning-document": Text(id="dokumen perencanaan", en="planning document"),
    "planning-mission": Text(id="misi dokumen perencanaan", en="mission of a planning document"),
    "planning-objective": Text(id="sasaran dokumen perencanaan", en="objective of a planning document"),
    "planning-indicator": Text(id="IKU dokumen perencanaan", en="headline indicator of a planning document"),
    "provision": Text(id="ketentuan RTRW", en="provision of the spatial plan"),
    "rule": Text(id="aturan", en="rule"),
}
"""By the kind that a reference names, as in `schemas.references.kind_of`."""
