"""Which data files are ours, and of which version of the schema."""

APPLICATION_ID = 0x4E505344
"""What `PRAGMA application_id` says of a data file of ours: "NPSD"."""

VERSIONS = ("0001", "0002", "0003", "0004", "0005")
"""Every version of the schema, oldest first; each is a migration of that number."""

CURRENT = VERSIONS[-1]
