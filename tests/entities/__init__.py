"""Tests of the entities: which mentions mean one thing."""
