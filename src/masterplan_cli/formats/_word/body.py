"""The blocks of a document become pieces of Word: what stands on its pages, one after the other."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading, plain
from masterplan_cli.formats._word import tables
from masterplan_cli.formats._word.anchors import Caption, bookmark, caption
from masterplan_cli.formats._word.contents import Entry, captioned, contents, sequence
from masterplan_cli.formats._word.flow import Flow
from masterplan_cli.formats._word.numbering import HeadingNumbers, Lists, numbered
from masterplan_cli.formats._word.pictures import Picture, Pictures
from masterplan_cli.formats._word.runs import Runs
from masterplan_cli.formats._word.sections import Piece, Space
from masterplan_cli.formats._word.xml import bookmarked, field as word_field, paragraph, run
