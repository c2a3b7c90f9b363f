"""How Alembic runs our migrations: on the transaction that is already open."""

from alembic import context

from nps_desktop.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
