"""The references of worksheets: which field names a block of which kind."""

from typing import Annotated

from masterplan_cli.schemas._codes import SLUG, Pattern, Refers
from masterplan_cli.schemas._text import Name

_SLUG = Pattern(SLUG, "jaringan-air")
"""What editors are told; a name in place of an id is told by the rule that knows whose name it is."""

OfficeId = Annotated[Name, Refers("office")]
"""An office by its id or by one of its aliases."""

IssueId = Annotated[Name, Refers("issue"), _SLUG]
GapId = Annotated[Name, Refers("gap"), _SLUG]
SwotEntryId = Annotated[Name, Refers("swot-entry"), _SLUG]
SwotStrategyId = Annotated[Name, Refers("swot-strategy"), _SLUG]
MissionId = Annotated[Name, Refers("mission"), _SLUG]
IndicatorId = Annotated[Name, Refers("indicator"), _SLUG]
ObjectiveId = Annotated[Name, Refers("objective"), _SLUG]
StrategyId = Annotated[Name, Refers("strategy"), _SLUG]
ProgrammeId = Annotated[Name, Refers("programme"), _SLUG]
ActionId = Annotated[Name, Refers("action"), _SLUG]
PlanningDocumentId = Annotated[Name, Refers("planning-document"), _SLUG]
PlanningMissionId = Annotated[Name, Refers("planning-mission"), _SLUG]
PlanningObjectiveId = Annotated[Name, Refers("planning-objective"), _SLUG]
PlanningIndicatorId = Annotated[Name, Refers("planning-indicator"), _SLUG]
ProvisionId = Annotated[Name, Refers("provision"), _SLUG]
DimensionKey = Annotated[Name, Refers("dimension"), _SLUG]
"""A dimension of the profile."""

SubDimensionKey = Annotated[Name, Refers("sub-dimension"), _SLUG]
"""A sub-dimension of the worksheet's dimension."""
