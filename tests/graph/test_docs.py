"""Every example in the docstrings runs."""

import doctest
import importlib
import pkgutil

import pytest

import newsgraph.graph
import newsgraph.identity
import newsgraph.store

MODULES = [
    module.name
    for package in (newsgraph.graph, newsgraph.identity, newsgraph.store)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
