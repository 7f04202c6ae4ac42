"""How moments are stored. A module of its own, so that queries need not import what stores."""

from datetime import UTC, datetime


def timestamp(moment: datetime) -> str:
    """ISO 8601 in UTC to the second, `2026-11-21T22:17:11Z`: as text these sort by time. Without a time zone it is taken as UTC."""
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
