"""Weights on disk: one safetensors file a network, half precision."""

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save

from newsgraph.network.features import Floats

FILE = "weights.safetensors"


def read_weights(folder: Path) -> dict[str, Floats]:
    """The arrays of a network by name, in single precision."""
    return {name: array.astype(np.float32) for name, array in load_file(folder / FILE).items()}


def write_weights(folder: Path, weights: dict[str, Floats]) -> None:
    halves = {name: np.ascontiguousarray(array, dtype=np.float16) for name, array in sorted(weights.items())}
    (folder / FILE).write_bytes(save(halves))
