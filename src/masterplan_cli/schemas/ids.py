"""The references of worksheets: which field names a block of which kind."""

from typing import Annotated

from masterplan_cli.schemas._codes import Refers, Slug
from masterplan_cli.schemas._text import Name

OfficeId = Annotated[Name, Refers("office")]
"""An office by its id or by one of its aliases."""

IssueId = Annotated[Slug, Refers("issue")]
GapId = Annotated[Slug, Refers("gap")]
SwotEntryId = Annotated[Slug, Refers("swot-entry")]
SwotStrategyId = Annotated[Slug, Refers("swot-strategy")]
MissionId = Annotated[Slug, Refers("mission")]
IndicatorId = Annotated[Slug, Refers("indicator")]
ObjectiveId = Annotated[Slug, Refers("objective")]
StrategyId = Annotated[Slug, Refers("strategy")]
ProgrammeId = Annotated[Slug, Refers("programme")]
ActionId = Annotated[Slug, Refers("action")]
PlanningDocumentId = Annotated[Slug, Refers("planning-document")]
PlanningMissionId = Annotated[Slug, Refers("planning-mission")]
PlanningObjectiveId = Annotated[Slug, Refers("planning-objective")]
PlanningIndicatorId = Annotated[Slug, Refers("planning-indicator")]
ProvisionId = Annotated[Slug, Refers("provision")]
DimensionKey = Annotated[Slug, Refers("dimension")]
"""A dimension of the profile."""

SubDimensionKey = Annotated[Slug, Refers("sub-dimension")]
"""A sub-dimension of the worksheet's dimension."""
