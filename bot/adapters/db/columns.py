"""What all tables share: their metadata and the types of columns. Every number has 64 bits."""

from __future__ import annotations

from sqlalchemy import REAL, BigInteger, Boolean, Column, Double, Integer, MetaData

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

Whole = BigInteger().with_variant(Integer(), "sqlite")
Truth = Boolean().with_variant(Integer(), "sqlite")
Real: Double[float] = Double().with_variant(REAL(), "sqlite")


def numbered() -> Column[int]:
    """An id that the database gives. It never comes back after its row is gone: readers go on after the highest they saw."""
    return Column("id", Whole, primary_key=True)
