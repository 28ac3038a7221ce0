"""Confidence of each attribution rule: its precision on development data (content found and speaker right)."""

CONFIDENCE = {
    "attribution_adverb": 0.5,
    "attribution_phrase": 0.82,
    "attribution_so": 0.72,
    "attribution_wie": 0.6,
    "clause_after_comma": 0.5,
    "hearsay_sollen": 0.25,
    "inverted_frame": 0.5,
    "konjunktiv_goes_on": 0.55,
    "quote_after_colon": 0.75,
    "quote_after_name": 0.9,
    "quote_after_sentence": 0.5,
    "quote_alone": 0.2,
    "quote_frame_after": 0.55,
    "quote_goes_on": 0.4,
    "quote_in_clause": 0.45,
    "quote_in_indirect": 0.65,
    "speech_act": 0.35,
    "verb_als": 0.2,
    "verb_complement": 0.66,
}
