"""Confidence of each attribution rule: its precision (content found and speaker right) on the articles that the
rules were written with, the training part of the Wikinews quotations."""

CONFIDENCE = {
    "anaphoric_frame": 0.7,
    "attribution_adverb": 0.46,
    "attribution_phrase": 0.83,
    "attribution_so": 0.75,
    "attribution_wie": 0.71,
    "clause_after_comma": 0.39,
    "hearsay_sollen": 0.29,
    "inverted_frame": 0.68,
    "konjunktiv_goes_on": 0.61,
    "noun_complement": 0.27,
    "quote_after_colon": 0.86,
    "quote_after_name": 0.88,
    "quote_after_sentence": 0.44,
    "quote_alone": 0.36,
    "quote_frame_after": 0.85,
    "quote_goes_on": 0.55,
    "quote_in_clause": 0.5,
    "quote_in_indirect": 0.64,
    "speech_act": 0.31,
    "verb_als": 0.21,
    "verb_complement": 0.65,
}
