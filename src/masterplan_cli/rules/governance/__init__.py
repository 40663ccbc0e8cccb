"""Somebody steers the plan: decrees, coordinators, forum, commitments, enactment."""
