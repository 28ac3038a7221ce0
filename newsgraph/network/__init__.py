"""The neural networks of the shipped pipeline: what they compute, in NumPy, and their spaCy components.

    features → embedding → bilstm → biaffine (trees)  in syntax.py
                                  → crf (names)       in names.py

They are trained in PyTorch (models/recipe) and run without it: the weights are safetensors files.
"""

from newsgraph.network.names import NamesNetwork
from newsgraph.network.syntax import SyntaxNetwork

__all__ = ["NamesNetwork", "SyntaxNetwork"]
