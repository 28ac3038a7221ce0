"""Cut the dimensions of a trained pipeline's floret vectors, so that the shipped table is smaller.

A word's floret vector is a sum of table rows, and the encoders only see it through a linear layer W. So a projection P
onto the main directions of the vectors of running text can be moved into both: table V P, layer W P.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.vectors import Vectors
from thinc.api import Model


def static_layers(nlp: Language) -> list[Model[Any, Any]]:
    models = [pipe.model for _, pipe in nlp.pipeline if hasattr(pipe, "model")]
    return list({id(layer): layer for m in models for layer in m.walk() if layer.name == "static_vectors"}.values())


def principal_directions(nlp: Language, texts: Iterable[str], dim: int) -> np.ndarray[Any, Any]:
    """Orthonormal columns (old dimension × `dim`): the main directions of the words of `texts`, each as often as it occurs."""
    words = Counter(token.text for text in texts for token in nlp.make_doc(text))
    data = np.vstack([nlp.vocab[word].vector for word in words])
    weights = np.sqrt(np.array(list(words.values()), dtype="float64"))[:, None]
    _, _, directions = np.linalg.svd(data * weights, full_matrices=False)
    return directions[:dim].T.astype("float32")


def reduce_vectors(nlp: Language, texts: Iterable[str], dim: int) -> None:
    """Give `nlp` vectors of `dim` dimensions, in place; its components give nearly the same output."""
    vectors = nlp.vocab.vectors
    project = principal_directions(nlp, texts, dim)
    for layer in static_layers(nlp):
        layer.set_param("W", np.ascontiguousarray(layer.get_param("W") @ project))
        layer._dims["nM"] = dim  # set_dim refuses to change a dimension
    nlp.vocab.vectors = Vectors(
        mode="floret",
        data=np.ascontiguousarray(vectors.data @ project),
        hash_count=vectors.hash_count,
        hash_seed=vectors.hash_seed,
        minn=vectors.minn,
        maxn=vectors.maxn,
        bow=vectors.bow,
        eow=vectors.eow,
        name=vectors.name,
    )
