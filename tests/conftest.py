"""What all tests share."""

import pytest

import newsgraph


@pytest.fixture(scope="session")
def pipeline() -> newsgraph.Pipeline:
    """The shipped pipeline, loaded once."""
    return newsgraph.load()
