"""Whose customer can be reached, as the database tells it; `domain.contacts` tells it of one."""

from sqlalchemy import or_

from nps_desktop.storage.schema import responses

is_reachable = or_(responses.c.phone_key != "", responses.c.email_key.contains("@"))
"""Joined with the answers: there is a number to dial, or an address to write to."""
