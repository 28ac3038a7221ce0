"""spaCy's German tokenizer with the changes that news text needs."""

import spacy
from spacy.language import Language
from spacy.util import compile_suffix_regex

# A full stop after a year ends the sentence ("im Jahr 2005."); after one to three digits it is an ordinal
# ("am 24. Februar"). Percent, degree and currency signs stand apart.
SUFFIXES = [r"(?<=[0-9]{4})\.", r"(?<=[0-9]%)\.", r"(?<=[0-9][,.][0-9])\.", r"(?<=[.,][0-9]{3})\.", r"\.\.\.", "–", "—"]


def customize_tokenizer(nlp: Language) -> None:
    """Give a German pipeline the suffix rules above, in place."""
    suffixes = [*(nlp.Defaults.suffixes or []), *SUFFIXES]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search


if __name__ == "__main__":
    nlp = spacy.blank("de")
    customize_tokenizer(nlp)
    for text in ("Das war im Jahr 2005. Am 24. Februar 1,5 Mio. Euro, z. B. in St. Pölten (ca. 10.000).",):
        print([t.text for t in nlp(text)])
